package assay.template;

import java.util.List;
import java.util.Map;

/**
 * A text with open places, in a subset of Jinja 2 (its documentation, "Template Designer
 * Documentation"): values, {@code if}, {@code for}, {@code set}, {@code raw}, filters, tests, and
 * the methods of texts, lists and maps that change nothing. It reads no file, calls nothing of
 * ours, and what it costs has bounds.
 */
public final class Template {

  private static final int LONGEST = 1 << 18;

  private final List<Statement> statements;

  /** What became of a text. */
  public sealed interface Parsed {}

  public record Ok(Template template) implements Parsed {}

  public record Failed(TemplateProblem problem) implements Parsed, Filled {}

  /** What became of a template that was filled. */
  public sealed interface Filled {}

  public record Output(String text) implements Filled {}

  private Template(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** The template that {@code text} is. */
  public static Parsed parse(String text) {
    if (text.length() > LONGEST) {
      return new Failed(
          new TemplateProblem("the template is longer than 262,144 characters", "shorten it", 0));
    }
    try {
      return new Ok(new Template(TemplateParser.parse(text)));
    } catch (TemplateStop stop) {
      return new Failed(stop.problem());
    }
  }

  /**
   * The template with its places filled.
   *
   * @param names what the names in it stand for
   * @param escape whether values are made fit for HTML
   */
  public Filled fill(Map<String, Data> names, boolean escape) {
    try {
      return new Output(Renderer.render(statements, names, escape));
    } catch (TemplateStop stop) {
      return new Failed(stop.problem());
    }
  }
}
