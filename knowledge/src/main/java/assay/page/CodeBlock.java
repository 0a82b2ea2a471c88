package assay.page;

/** A block of code with the fence around it; public because its template is another package. */
public record CodeBlock(String fence, String language, String text) {

  static CodeBlock of(String language, String text) {
    return new CodeBlock(Markdown.fence(text), language, Markdown.block(text));
  }
}
