package assay.attack;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A JSON text read in one pass. Each method reads the value that stands at the current place; what
 * has another type than asked for is reported and passed over.
 */
final class JsonText implements AutoCloseable {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final int length;
  private final JsonParser parser;
  private final Consumer<Diagnostic> problems;

  /** Ends the reading of a text that is not JSON. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic problem;

    Broken(Diagnostic problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    Diagnostic problem() {
      return problem;
    }
  }

  /** Stands at the text's first value. */
  JsonText(Source source, Consumer<Diagnostic> problems) {
    this.length = source.text().length();
    this.problems = problems;
    try {
      parser = FACTORY.createParser(source.text().toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next();
  }

  /** Reads an object: {@code field} gets each name and reads, or leaves, the value behind it. */
  void object(String what, Consumer<String> field) {
    if (!begins(JsonToken.START_OBJECT, what, "an object")) {
      return;
    }
    while (next() == JsonToken.FIELD_NAME) {
      String name = asText();
      next();
      field.accept(name);
      passOver();
    }
  }

  /** The first key of the object here that is among {@code known}; empty if it has none. */
  Optional<String> firstKey(Set<String> known) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (next() == JsonToken.FIELD_NAME) {
        String name = asText();
        if (known.contains(name)) {
          return Optional.of(name);
        }
        next();
        passOver();
      }
    }
    return Optional.empty();
  }

  /** Reads a list: {@code item} reads, or leaves, each value in it. */
  void list(String what, Runnable item) {
    if (!begins(JsonToken.START_ARRAY, what, "a list")) {
      return;
    }
    while (next() != JsonToken.END_ARRAY) {
      item.run();
      passOver();
    }
  }

  /** Reads a text; empty if something else stands here. */
  String text(String what) {
    if (!begins(JsonToken.VALUE_STRING, what, "text")) {
      return "";
    }
    return asText();
  }

  /** Reads a list of texts. */
  List<String> texts(String what) {
    var texts = new ArrayList<String>();
    list(
        what,
        () -> {
          String text = text(what);
          if (!text.isEmpty()) {
            texts.add(text);
          }
        });
    return texts;
  }

  /** Reads true or false; false if something else stands here. */
  boolean flag(String what) {
    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
      return true;
    }
    begins(JsonToken.VALUE_FALSE, what, "true or false");
    return false;
  }

  /** The place of the current value, as far as it was read. */
  Span here() {
    long start = Math.max(0, parser.currentTokenLocation().getCharOffset());
    long end = Math.max(start + 1, parser.currentLocation().getCharOffset());
    return new Span((int) Math.min(start, length), (int) Math.min(end, length));
  }

  private boolean begins(JsonToken expected, String what, String words) {
    JsonToken found = parser.currentToken();
    if (found == expected) {
      return true;
    }
    if (found == JsonToken.VALUE_STRING) {
      asText();
    }
    problems.accept(AttackProblems.wrongType(what, words, kind(found), here()));
    return false;
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "empty";
    };
  }

  private String asText() {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? JsonToken.NOT_AVAILABLE : token;
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void passOver() {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Broken broken(JsonProcessingException e) {
    long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
    int at = (int) Math.max(0, Math.min(offset, length));
    String problem = String.valueOf(e.getOriginalMessage());
    return new Broken(AttackProblems.invalidJson(problem, new Span(at, Math.min(length, at + 1))));
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
