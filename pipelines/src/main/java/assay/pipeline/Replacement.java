package assay.pipeline;

import assay.regex.RegexFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a match is replaced by, as {@code re.sub} of Python reads it: {@code \1}, {@code \g<1>} and
 * {@code \g<name>} are groups, {@code \n} and its like are characters, and a backslash before
 * anything but a letter or a digit stays.
 */
public final class Replacement {

  /** A text of its own, or a group of the match. */
  sealed interface Piece {}

  record Plain(String text) implements Piece {}

  record Group(int number) implements Piece {}

  /** Why a text is none: a message, where in the text. */
  record Problem(String message, int start, int end) {}

  private final List<Piece> pieces;

  private Replacement(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** {@code found}, a match in {@code text}, replaced. */
  String of(RegexFinder.Found found, String text) {
    var out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Plain plain -> out.append(plain.text());
        case Group group -> {
          int start = found.start(group.number());
          if (start >= 0) {
            out.append(text, start, found.end(group.number()));
          }
        }
      }
    }
    return out.toString();
  }

  /** Reads {@code text}; {@code problems} gets what is wrong with it. */
  static Replacement parse(String text, PipelineRegex regex, List<Problem> problems) {
    var pieces = new ArrayList<Piece>();
    var plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        i++;
        continue;
      }
      int end = groupEnd(text, i);
      if (end < 0) {
        escape(text, i, plain, problems);
        i += 2;
        continue;
      }
      if (!plain.isEmpty()) {
        pieces.add(new Plain(plain.toString()));
        plain.setLength(0);
      }
      Optional<Integer> number = number(text, i, end, regex);
      if (number.isPresent()) {
        pieces.add(new Group(number.get()));
      } else {
        problems.add(
            new Problem("there is no group `%s`".formatted(text.substring(i, end)), i, end));
      }
      i = end;
    }
    if (!plain.isEmpty()) {
      pieces.add(new Plain(plain.toString()));
    }
    return new Replacement(pieces);
  }

  /** Where the group that begins at {@code at} ends; -1 if none does. */
  private static int groupEnd(String text, int at) {
    char next = text.charAt(at + 1);
    if (next >= '1' && next <= '9') {
      boolean two = at + 2 < text.length() && Character.digit(text.charAt(at + 2), 10) >= 0;
      return at + (two ? 3 : 2);
    }
    if (next == 'g' && text.startsWith("<", at + 2)) {
      int end = text.indexOf('>', at);
      return end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  private static Optional<Integer> number(String text, int start, int end, PipelineRegex regex) {
    boolean named = text.charAt(start + 1) == 'g';
    String name = named ? text.substring(start + 3, end - 1) : text.substring(start + 1, end);
    int number = -1;
    if (!name.isEmpty() && name.length() < 3 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      number = Integer.parseInt(name);
    } else if (!name.isEmpty() && regex.names().contains(name)) {
      number = regex.names().indexOf(name) + 1;
    }
    return number >= 0 && number <= regex.groups() ? Optional.of(number) : Optional.empty();
  }

  private static void escape(String text, int at, StringBuilder plain, List<Problem> problems) {
    char c = text.charAt(at + 1);
    switch (c) {
      case '\\' -> plain.append('\\');
      case 'n' -> plain.append('\n');
      case 't' -> plain.append('\t');
      case 'r' -> plain.append('\r');
      case 'a' -> plain.append('\u0007');
      case 'b' -> plain.append('\b');
      case 'f' -> plain.append('\f');
      case 'v' -> plain.append('\u000b');
      default -> {
        if (c < 128 && Character.isLetterOrDigit(c)) {
          problems.add(
              new Problem("`\\%c` means nothing in a replacement".formatted(c), at, at + 2));
        }
        plain.append('\\').append(c);
      }
    }
  }
}
