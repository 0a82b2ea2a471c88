package assay.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the methods of a Java file by its braces. A brace that stands directly in a type and
 * follows a parameter list opens a method; so does one that follows the type's bare name (the
 * compact constructor of a record) or the word {@code static}.
 */
final class Methods {

  /** A method, the line on which its body opens, and how many lines the body has. */
  record Method(String name, int line, int lines) {}

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
  private static final Pattern ANONYMOUS = Pattern.compile("\\bnew\\s+[^;]*\\)\\s*$");
  private static final Pattern CALLED =
      Pattern.compile("(\\w+)\\s*\\((?:[^{}]*)\\)\\s*(?:throws\\s[^{}]*)?$");
  private static final Pattern TYPED = Pattern.compile("[\\w>\\]]\\s+(\\w+)\\s*\\(");
  private static final Pattern BARE = Pattern.compile("(?:^|\\s)(\\w+)\\s*$");

  /** What a brace opened: a type or a method if it has a name of either, else something else. */
  private record Open(String type, String method, int line) {}

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Method> found = new ArrayList<>();

  private Methods(String text) {
    this.text = text;
  }

  static List<Method> of(String source) {
    var methods = new Methods(JavaText.bare(source));
    methods.scan();
    return methods.found;
  }

  private void scan() {
    int line = 1;
    int header = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\n' -> line++;
        case ';' -> header = i + 1;
        case '{' -> {
          open.push(opened(text.substring(header, i), line));
          header = i + 1;
        }
        case '}' -> {
          close(line);
          header = i + 1;
        }
        default -> {}
      }
    }
  }

  private void close(int line) {
    if (open.isEmpty()) {
      return;
    }
    Open closed = open.pop();
    if (!closed.method().isEmpty()) {
      found.add(new Method(closed.method(), closed.line(), line - closed.line() + 1));
    }
  }

  private Open opened(String header, int line) {
    Matcher type = TYPE.matcher(header);
    if (type.find()) {
      return new Open(type.group(1), "", line);
    }
    if (ANONYMOUS.matcher(header).find()) {
      return new Open("new", "", line);
    }
    String within = open.isEmpty() ? "" : open.peek().type();
    return within.isEmpty() ? new Open("", "", line) : member(header, within, line);
  }

  /** A brace directly in the type {@code within}: a method, an initializer or an enum constant. */
  private static Open member(String header, String within, int line) {
    Matcher called = CALLED.matcher(header);
    if (called.find()) {
      Matcher typed = TYPED.matcher(header);
      if (typed.find()) {
        return new Open("", typed.group(1), line);
      }
      return called.group(1).equals(within)
          ? new Open("", within, line)
          : new Open(called.group(1), "", line);
    }
    Matcher bare = BARE.matcher(header);
    if (bare.find() && (bare.group(1).equals(within) || bare.group(1).equals("static"))) {
      return new Open("", bare.group(1), line);
    }
    return new Open(bare.reset().find() ? bare.group(1) : "", "", line);
  }
}
