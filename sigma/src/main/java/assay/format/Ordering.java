package assay.format;

import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the keys of a rule in order by moving whole lines. A key takes with it its value, the
 * comments and empty lines above it, and comments below that are indented more than it is.
 */
final class Ordering {

  private final String text;
  private final Lines lines;
  private final List<YamlToken> tokens;

  /** An entry of a map and its lines, from {@code begin} up to, not including, {@code end}. */
  private record Part(YamlNode.Entry entry, int begin, int key, int end) {}

  private Ordering(YamlFile file, List<YamlToken> tokens) {
    this.text = file.source().text();
    this.lines = new Lines(text);
    this.tokens = tokens;
  }

  /**
   * The text of {@code file} with its rules in order.
   *
   * @param file in good layout, so that keys begin lines and the text ends with a line end
   * @param documents the numbers of those documents that are put in order
   */
  static String apply(YamlFile file, List<YamlToken> tokens, Set<Integer> documents) {
    var ordering = new Ordering(file, tokens);
    var edits = new Edits(ordering.text);
    for (int document : documents) {
      ordering.document(file.documents().get(document), edits);
    }
    return edits.apply();
  }

  private void document(YamlNode root, Edits edits) {
    if (!(root instanceof YamlNode.Mapping map) || !text.endsWith("\n")) {
      return;
    }
    int first = lines.of(map.span().start());
    int from = 0;
    int to = lines.count();
    for (YamlToken token : tokens) {
      if (isBetweenDocuments(token)) {
        int line = lines.of(token.span().start());
        from = line < first ? line + 1 : from;
        to = line > first ? Math.min(to, line) : to;
      }
    }
    edits.replace(lines.start(from), lines.start(to), inOrder(map, from, to, KeyOrder.RULE));
  }

  private static boolean isBetweenDocuments(YamlToken token) {
    return switch (token.kind()) {
      case DIRECTIVE, DOCUMENT_START, DOCUMENT_END -> true;
      default -> false;
    };
  }

  /** The lines {@code from} up to {@code to}, which hold {@code map}, with its keys in order. */
  private String inOrder(YamlNode.Mapping map, int from, int to, KeyOrder order) {
    Optional<List<Part>> found = parts(map, from, to);
    if (found.isEmpty()) {
      return raw(from, to);
    }
    List<Part> parts = new ArrayList<>(found.get());
    var out = new StringBuilder(raw(from, parts.getFirst().begin()));
    int end = parts.getLast().end();
    parts.sort(Comparator.comparingInt(part -> order.rank(part.entry().name())));
    for (Part part : parts) {
      out.append(raw(part.begin(), part.key() + 1)).append(value(part, order));
    }
    return out.append(raw(end, to)).toString();
  }

  private String value(Part part, KeyOrder order) {
    Optional<KeyOrder> below =
        order.equals(KeyOrder.RULE) ? KeyOrder.below(part.entry().name()) : Optional.empty();
    if (below.isPresent() && part.entry().value() instanceof YamlNode.Mapping map) {
      return inOrder(map, part.key() + 1, part.end(), below.get());
    }
    return raw(part.key() + 1, part.end());
  }

  private String raw(int from, int to) {
    return text.substring(lines.start(from), Math.max(lines.start(from), lines.start(to)));
  }

  /** The parts of a map, if each of its keys begins a line between {@code from} and {@code to}. */
  private Optional<List<Part>> parts(YamlNode.Mapping map, int from, int to) {
    int[] keys = new int[map.entries().size()];
    int least = from;
    for (int i = 0; i < keys.length; i++) {
      int start = map.entries().get(i).key().span().start();
      keys[i] = lines.of(start);
      if (keys[i] < least || keys[i] >= to || lines.indentEnd(keys[i]) != start) {
        return Optional.empty();
      }
      least = keys[i] + 1;
    }
    var parts = new ArrayList<Part>(keys.length);
    int begin = keys.length == 0 ? from : afterHeading(from, keys[0]);
    for (int i = 0; i < keys.length; i++) {
      boolean last = i == keys.length - 1;
      int end = last ? afterLast(keys[i], to) : afterValue(keys[i], keys[i + 1]);
      parts.add(new Part(map.entries().get(i), begin, keys[i], end));
      begin = end;
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  /** Comments that an empty line parts from the first key are about the whole and stay above it. */
  private int afterHeading(int from, int key) {
    int begin = from;
    for (int line = from; line < key; line++) {
      begin = lines.isBlank(line) ? line + 1 : begin;
    }
    return begin;
  }

  /** Where the value of the key in line {@code key} ends, with the comments that belong to it. */
  private int afterValue(int key, int next) {
    int end = lastLine(key, next) + 1;
    for (int line = end; line < next && !isCommentOf(line, key); line++) {
      end = lines.isComment(line) ? line + 1 : end;
    }
    return end;
  }

  /** Whether a comment is indented like the key in line {@code key}, or less. */
  private boolean isCommentOf(int line, int key) {
    return lines.isComment(line) && lines.column(line) <= lines.column(key);
  }

  /** Of the comments below the last value those are its own that follow without an empty line. */
  private int afterLast(int key, int to) {
    int end = afterValue(key, to);
    while (end < to && lines.isComment(end)) {
      end++;
    }
    return end;
  }

  /** The last line of what stands between the lines {@code key} and {@code next}. */
  private int lastLine(int key, int next) {
    int at = lastTokenBefore(lines.start(next));
    YamlToken token = tokens.get(at);
    int line = lines.of(Math.max(token.span().start(), token.span().end() - 1));
    boolean block = token.kind() == YamlToken.Kind.LITERAL || token.kind() == YamlToken.Kind.FOLDED;
    if (block && new BlockText(text, lines, token.span()).keepsLineEnds()) {
      return line;
    }
    while (line > key && lines.isBlank(line)) {
      line--;
    }
    return line;
  }

  /** The last token before {@code offset} that has characters. */
  private int lastTokenBefore(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int at = low - 1;
    while (at > 0 && tokens.get(at).span().length() == 0) {
      at--;
    }
    return at;
  }
}
