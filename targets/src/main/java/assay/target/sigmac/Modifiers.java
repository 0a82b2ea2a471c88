package assay.target.sigmac;

import assay.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** The value modifiers of 2020, applied from left to right. */
final class Modifiers {

  private static final List<String> KNOWN =
      List.of(
          "contains",
          "startswith",
          "endswith",
          "all",
          "base64",
          "base64offset",
          "utf16le",
          "wide",
          "utf16be",
          "utf16",
          "re");

  /** Each base64 makes a value longer and each base64offset three of one: this is the end of it. */
  private static final int MOST_CHARACTERS = 1 << 22;

  /** Characters to drop in front of a value with 0, 1 or 2 bytes before it. */
  private static final int[] DROP_FIRST = {0, 2, 3};

  /** Characters to drop behind it, by the length of both modulo 3. */
  private static final int[] DROP_LAST = {0, 3, 2};

  private Modifiers() {}

  static Value apply(Value value, List<String> modifiers, Span span) {
    Value result = value;
    for (String modifier : modifiers) {
      result = apply(result, modifier, span);
      if (size(result) > MOST_CHARACTERS) {
        throw new Refusal(Problems.valueTooLarge(MOST_CHARACTERS, span));
      }
    }
    return result;
  }

  private static long size(Value value) {
    if (!(value instanceof Value.Many many)) {
      return characters(value);
    }
    long size = 0;
    for (Value part : many.values()) {
      size += 1 + characters(part);
    }
    return size;
  }

  private static long characters(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().length();
    }
    return value instanceof Value.Bytes bytes ? bytes.bytes().length : 1;
  }

  private static Value apply(Value value, String modifier, Span span) {
    return switch (modifier) {
      case "contains" -> each(value, modifier, span, Modifiers::contains);
      case "startswith" -> each(value, modifier, span, Modifiers::startsWith);
      case "endswith" -> each(value, modifier, span, Modifiers::endsWith);
      case "all" -> all(value, span);
      case "re" -> regex(value, span);
      case "base64" -> each(value, modifier, span, v -> encoded(bytes(v, modifier, span)));
      case "base64offset" -> offsets(value, span);
      case "utf16le", "wide" -> wide(value, modifier, StandardCharsets.UTF_16LE, span);
      case "utf16be" -> wide(value, modifier, StandardCharsets.UTF_16BE, span);
      case "utf16" -> each(value, modifier, span, v -> marked(text(v, modifier, span)));
      default -> throw new Refusal(Problems.unknownModifier(modifier, KNOWN, span));
    };
  }

  private static Value each(
      Value value, String modifier, Span span, Function<Value, Value> change) {
    if (!(value instanceof Value.Many many)) {
      return change.apply(checked(value, modifier, span));
    }
    var values = new ArrayList<Value>(many.values().size());
    for (Value part : many.values()) {
      values.add(change.apply(checked(part, modifier, span)));
    }
    return new Value.Many(values);
  }

  /** Texts take every modifier, bytes only what encodes them. */
  private static Value checked(Value value, String modifier, Span span) {
    boolean fits =
        value instanceof Value.Text
            || (value instanceof Value.Bytes && modifier.startsWith("base64"));
    if (!fits) {
      throw new Refusal(Problems.modifierOn(modifier, Value.kind(value), span));
    }
    return value;
  }

  private static Value contains(Value value) {
    return startsWith(endsWith(value));
  }

  /** A star in front, unless there is one. */
  private static Value endsWith(Value value) {
    String text = Value.text(value);
    return new Value.Text(text.startsWith("*") ? text : "*" + text);
  }

  /** A star behind, unless there is one; a backslash at the end is kept from escaping it. */
  private static Value startsWith(Value value) {
    String text = Value.text(value);
    if (text.endsWith("*")) {
      return new Value.Text(text);
    }
    return new Value.Text(text + (text.endsWith("\\") ? "\\*" : "*"));
  }

  private static Value all(Value value, Span span) {
    if (value instanceof Value.Many many) {
      return new Value.AllOf(many.values());
    }
    throw new Refusal(Problems.modifierOn("all", Value.kind(value), span));
  }

  private static Value regex(Value value, Span span) {
    if (value instanceof Value.Text text) {
      return new Value.Regex(text.text());
    }
    throw new Refusal(Problems.modifierOn("re", Value.kind(value), span));
  }

  private static Value wide(Value value, String modifier, Charset charset, Span span) {
    return each(
        value, modifier, span, v -> new Value.Bytes(text(v, modifier, span).getBytes(charset)));
  }

  private static Value marked(String text) {
    byte[] units = text.getBytes(StandardCharsets.UTF_16LE);
    byte[] marked = new byte[units.length + 2];
    marked[0] = (byte) 0xFF;
    marked[1] = (byte) 0xFE;
    System.arraycopy(units, 0, marked, 2, units.length);
    return new Value.Bytes(marked);
  }

  private static String text(Value value, String modifier, Span span) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    throw new Refusal(Problems.modifierOn(modifier, Value.kind(value), span));
  }

  private static byte[] bytes(Value value, String modifier, Span span) {
    return value instanceof Value.Bytes bytes
        ? bytes.bytes()
        : text(value, modifier, span).getBytes(StandardCharsets.UTF_8);
  }

  private static Value encoded(byte[] bytes) {
    return new Value.Text(Base64.getEncoder().encodeToString(bytes));
  }

  /** Three values for each one: what Base64 makes of it at the three places it may begin at. */
  private static Value offsets(Value value, Span span) {
    List<Value> values = value instanceof Value.Many many ? many.values() : List.of(value);
    var encoded = new ArrayList<Value>();
    for (Value one : values) {
      byte[] bytes = bytes(checked(one, "base64offset", span), "base64offset", span);
      for (int offset = 0; offset < 3; offset++) {
        encoded.add(new Value.Text(atOffset(bytes, offset)));
      }
    }
    return new Value.Many(encoded);
  }

  private static String atOffset(byte[] bytes, int offset) {
    byte[] shifted = new byte[bytes.length + offset];
    Arrays.fill(shifted, 0, offset, (byte) ' ');
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    String text = Base64.getEncoder().encodeToString(shifted);
    int end = text.length() - DROP_LAST[shifted.length % 3];
    return DROP_FIRST[offset] <= end ? text.substring(DROP_FIRST[offset], end) : "";
  }
}
