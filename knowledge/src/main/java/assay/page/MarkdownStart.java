package assay.page;

/** What the first characters of a line mean in Markdown: headings, lists, quotes, tables, rules. */
final class MarkdownStart {

  private MarkdownStart() {}

  /**
   * Appends the start of {@code line} so that it opens no block.
   *
   * @return how many characters of the line that took
   */
  static int escape(StringBuilder out, String line) {
    if (line.isEmpty()) {
      return 0;
    }
    int number = listNumber(line);
    if (number > 0) {
      out.append(line, 0, number).append('\\').append(line.charAt(number));
      return number + 1;
    }
    if (opensBlock(line)) {
      out.append('\\').append(line.charAt(0));
      return 1;
    }
    return 0;
  }

  private static boolean opensBlock(String line) {
    char next = line.length() > 1 ? line.charAt(1) : ' ';
    return switch (line.charAt(0)) {
      case '>', '|' -> true;
      case '#', '=', '-' -> next == ' ' || next == line.charAt(0);
      case '+' -> next == ' ';
      case ':' -> next == '-';
      default -> false;
    };
  }

  /** Where the {@code .} of a start like {@code 12. } stands; 0 without such a start. */
  private static int listNumber(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    boolean marked =
        end > 0
            && end < line.length()
            && (line.charAt(end) == '.' || line.charAt(end) == ')')
            && (end + 1 == line.length() || line.charAt(end + 1) == ' ');
    return marked ? end : 0;
  }
}
