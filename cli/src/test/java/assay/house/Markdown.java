package assay.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Markdown document, as far as the tests of documents read it. */
final class Markdown {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

  private final List<String> prose = new ArrayList<>();
  private final List<String> code = new ArrayList<>();

  Markdown(String text) {
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      if (line.stripLeading().startsWith("```")) {
        fenced = !fenced;
      } else {
        (fenced ? code : prose).add(line);
      }
    }
  }

  /** Where the links of the text go, as written. */
  List<String> links() {
    return prose.stream()
        .map(line -> CODE.matcher(line).replaceAll(""))
        .flatMap(line -> LINK.matcher(line).results().map(link -> link.group(1)))
        .toList();
  }

  /** The anchors that the headings give. */
  List<String> anchors() {
    return headings().stream()
        .map(
            heading ->
                heading
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .toList();
  }

  List<String> headings() {
    return prose.stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ *", "").strip())
        .toList();
  }

  /** The lines of the blocks of code. */
  List<String> codeLines() {
    return List.copyOf(code);
  }

  /** What the prose says in code letters. */
  List<String> codeWords() {
    return prose.stream()
        .flatMap(line -> CODE.matcher(line).results().map(MatchResult::group))
        .map(word -> word.substring(1, word.length() - 1))
        .toList();
  }
}
