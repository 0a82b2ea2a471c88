package assay.rule;

import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;

/**
 * Finds the place in the file of a part of a scalar's text. Quotes, folding and indentation lie
 * between the two; where they cannot be followed, the place is the whole scalar.
 */
public final class ScalarPlaces {

  private final Written scalar;

  /** Where the text begins if it stands in the file as it is; otherwise -1. */
  private final int direct;

  /** Offset in the file of each character of the text and of its end; empty if not followed. */
  private final int[] offsets;

  ScalarPlaces(Source source, YamlNode.Scalar scalar) {
    this(source, new Written(scalar.text(), scalar.span()));
  }

  /** The places of {@code scalar}, which was read from {@code source}. */
  public ScalarPlaces(Source source, Written scalar) {
    String file = source.text();
    int start = contentStart(file, scalar.span());
    this.scalar = scalar;
    this.direct = file.startsWith(scalar.text(), start) ? start : -1;
    this.offsets = direct < 0 ? follow(file, scalar, start) : new int[0];
  }

  /** The place of the text from {@code start} up to {@code end}. */
  public Span span(int start, int end) {
    if (direct >= 0) {
      return new Span(direct + start, direct + end);
    }
    if (offsets.length == 0) {
      return scalar.span();
    }
    int from = offsets[start];
    return new Span(from, end > start ? offsets[end - 1] + 1 : from);
  }

  private static int[] follow(String file, Written scalar, int start) {
    String text = scalar.text();
    int at = start;
    int[] offsets = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        offsets[i] = Math.min(at, scalar.span().end());
        boolean lastSpace = i + 1 == text.length() || !isSpace(text.charAt(i + 1));
        while (lastSpace && at < scalar.span().end() && isSpace(file.charAt(at))) {
          at++;
        }
      } else {
        while (at < scalar.span().end() && isSpace(file.charAt(at))) {
          at++;
        }
        if (at >= scalar.span().end() || file.charAt(at) != text.charAt(i)) {
          return new int[0];
        }
        offsets[i] = at++;
      }
    }
    offsets[text.length()] = Math.min(at, scalar.span().end());
    return offsets;
  }

  private static int contentStart(String file, Span span) {
    if (span.length() == 0) {
      return span.start();
    }
    char first = file.charAt(span.start());
    if (first == '|' || first == '>') {
      int lineEnd = file.indexOf('\n', span.start());
      return lineEnd < 0 ? span.start() : lineEnd + 1;
    }
    return first == '\'' || first == '"' ? span.start() + 1 : span.start();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
