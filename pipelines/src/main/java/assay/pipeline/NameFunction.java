package assay.pipeline;

import java.util.Locale;
import java.util.Optional;

/** What can be made of the name of a field; pySigma has Python functions in this place. */
public enum NameFunction {
  LOWER,
  UPPER,
  /** {@code CommandLine} becomes {@code command_line}. */
  SNAKE_CASE,
  /** {@code command_line} becomes {@code commandLine}. */
  CAMEL_CASE,
  /** {@code command_line} becomes {@code CommandLine}. */
  PASCAL_CASE,
  /** {@code a.b} becomes {@code a_b}. */
  DOTS_TO_UNDERSCORES,
  /** All but letters, digits and {@code _} of ASCII becomes {@code _}. */
  WORD_CHARACTERS;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<NameFunction> named(String name) {
    for (NameFunction function : values()) {
      if (function.id().equals(name)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  String apply(String name) {
    return switch (this) {
      case LOWER -> name.toLowerCase(Locale.ROOT);
      case UPPER -> name.toUpperCase(Locale.ROOT);
      case SNAKE_CASE -> snakeCase(name);
      case CAMEL_CASE -> joined(name, false);
      case PASCAL_CASE -> joined(name, true);
      case DOTS_TO_UNDERSCORES -> name.replace('.', '_');
      case WORD_CHARACTERS -> {
        var out = new StringBuilder(name.length());
        name.chars().forEach(c -> out.append(isWord(c) ? (char) c : '_'));
        yield out.toString();
      }
    };
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** An underscore before each capital letter of ASCII but the first character; all lower. */
  static String snakeCase(String text) {
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && c >= 'A' && c <= 'Z') {
        out.append('_');
      }
      out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static String joined(String name, boolean capital) {
    var out = new StringBuilder(name.length());
    boolean start = capital;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' || c == '-' || c == ' ') {
        start = !out.isEmpty() || capital;
      } else {
        out.append(start ? Character.toUpperCase(c) : c);
        start = false;
      }
    }
    return out.toString();
  }
}
