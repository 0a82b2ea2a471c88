package assay.pipeline;

import assay.regex.RegexFinder;
import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces within a pattern what matches in its plain text. What does not match, and what a group
 * takes over, keeps what it was: a wildcard, an escaped star, a place-holder. New text is read as
 * plain text.
 */
final class TextReplacement {

  /** Each character of the plain text: the part it says, or that it belongs to one. */
  private final List<Pattern.Part> parts = new ArrayList<>();

  /** For each character where the text of its part begins. */
  private final List<Integer> starts = new ArrayList<>();

  private final StringBuilder plain = new StringBuilder();

  private TextReplacement(Pattern pattern) {
    for (Pattern.Part part : pattern.parts()) {
      switch (part) {
        case Pattern.Literal(String text) -> literal(text);
        case Pattern.Wildcard wildcard -> add(Character.toString(wildcard.sign()), wildcard);
        case Pattern.Dash dash -> add(Character.toString(dash.written()), dash);
        case Pattern.Placeholder placeholder -> add("%" + placeholder.name() + "%", placeholder);
      }
    }
  }

  private void literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?') {
        add("\\" + c, new Pattern.Literal(Character.toString(c)));
      } else {
        add(Character.toString(c), new Pattern.Literal(Character.toString(c)));
      }
    }
  }

  private void add(String text, Pattern.Part part) {
    int start = plain.length();
    plain.append(text);
    for (int i = 0; i < text.length(); i++) {
      parts.add(part);
      starts.add(start);
    }
  }

  /** {@code pattern} with the matches of {@code regex} replaced. */
  static Pattern replace(Pattern pattern, PipelineRegex regex, Replacement replacement) {
    var text = new TextReplacement(pattern);
    String plain = text.plain.toString();
    List<RegexFinder.Found> matches = regex.all(plain);
    if (matches.isEmpty()) {
      return pattern;
    }
    var out = new ArrayList<Pattern.Part>();
    int from = 0;
    for (RegexFinder.Found found : matches) {
      text.copy(from, found.start(), out);
      for (Replacement.Piece piece : replacement.pieces()) {
        switch (piece) {
          case Replacement.Plain(String fresh) -> out.addAll(PlainText.read(fresh).parts());
          case Replacement.Group(int number) -> {
            if (found.start(number) >= 0) {
              text.copy(found.start(number), found.end(number), out);
            }
          }
        }
      }
      from = found.end();
    }
    text.copy(from, plain.length(), out);
    return PlainText.pattern(out);
  }

  /** The parts from {@code start} to {@code end}; of one that is cut, its characters. */
  private void copy(int start, int end, List<Pattern.Part> out) {
    int i = start;
    while (i < end) {
      int first = starts.get(i);
      int last = i + 1;
      while (last < starts.size() && starts.get(last) == first) {
        last++;
      }
      if (first == i && last <= end) {
        out.add(parts.get(i));
      } else {
        out.addAll(PlainText.read(plain.substring(i, Math.min(last, end))).parts());
      }
      i = Math.min(last, end);
    }
  }
}
