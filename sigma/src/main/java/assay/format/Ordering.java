package assay.format;

import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the keys of a rule in order by moving whole lines. A key takes with it its value, the
 * comments and empty lines above it, and comments below that are indented more than it is.
 */
final class Ordering {

  private final String text;
  private final Lines lines;
  private final List<YamlToken> tokens;
  private final List<YamlNode> documents;

  /** The lines between documents. */
  private final NavigableSet<Integer> between = new TreeSet<>();

  private final StringBuilder out = new StringBuilder();

  /** Whether the last line written belongs to a text that keeps all line ends below it. */
  private boolean afterKept;

  /** An entry of a map and its lines, from {@code begin} up to, not including, {@code end}. */
  private record Part(YamlNode.Entry entry, int begin, int key, int end) {}

  /**
   * Looks at a file whose layout is good, so that keys begin lines and the text ends with a line
   * end.
   */
  Ordering(YamlFile file, List<YamlToken> tokens) {
    this.text = file.source().text();
    this.documents = file.documents();
    this.lines = new Lines(text);
    this.tokens = tokens;
    for (YamlToken token : tokens) {
      if (isBetweenDocuments(token)) {
        between.add(lines.of(token.span().start()));
      }
    }
  }

  /** Whether the document of that number is in order. */
  boolean holds(int document) {
    var edits = new Edits(text);
    document(documents.get(document), edits);
    return edits.isEmpty();
  }

  /** The text of the file with the {@code chosen} documents in order. */
  String apply(Set<Integer> chosen) {
    var edits = new Edits(text);
    for (int document : chosen) {
      document(documents.get(document), edits);
    }
    return edits.apply();
  }

  private void document(YamlNode root, Edits edits) {
    if (!(root instanceof YamlNode.Mapping map)
        || map.entries().isEmpty()
        || !text.endsWith("\n")) {
      return;
    }
    int first = lines.of(map.entries().getFirst().key().span().start());
    Integer above = between.lower(first);
    Integer below = between.higher(first);
    int from = above == null ? 0 : above + 1;
    int to = below == null ? lines.count() : below;
    out.setLength(0);
    afterKept = false;
    inOrder(map, from, to, KeyOrder.RULE);
    edits.replace(lines.start(from), lines.start(to), out.toString());
  }

  private static boolean isBetweenDocuments(YamlToken token) {
    return switch (token.kind()) {
      case DIRECTIVE, DOCUMENT_START, DOCUMENT_END -> true;
      default -> false;
    };
  }

  /** Writes the lines {@code from} up to {@code to}, which hold {@code map}, with keys in order. */
  private void inOrder(YamlNode.Mapping map, int from, int to, KeyOrder order) {
    Optional<List<Part>> found = parts(map, from, to);
    if (found.isEmpty()) {
      write(from, to);
      return;
    }
    List<Part> parts = new ArrayList<>(found.get());
    write(from, parts.getFirst().begin());
    int end = parts.getLast().end();
    parts.sort(Comparator.comparingInt(part -> order.rank(part.entry().name())));
    for (Part part : parts) {
      write(part.begin(), part.key() + 1);
      value(part, order);
    }
    write(end, to);
  }

  private void value(Part part, KeyOrder order) {
    Optional<KeyOrder> below =
        order.equals(KeyOrder.RULE) ? KeyOrder.below(part.entry().name()) : Optional.empty();
    if (below.isPresent() && part.entry().value() instanceof YamlNode.Mapping map) {
      inOrder(map, part.key() + 1, part.end(), below.get());
    } else {
      write(part.key() + 1, part.end());
    }
  }

  /** Writes lines; empty ones would become part of a text that keeps all line ends below it. */
  private void write(int from, int to) {
    int first = from;
    while (afterKept && first < to && lines.isBlank(first)) {
      first++;
    }
    if (first < to) {
      out.append(text, lines.start(first), lines.start(to));
      int last = lastTokenBefore(lines.start(to));
      afterKept =
          last >= 0
              && keepsLineEnds(tokens.get(last))
              && lines.start(to) == tokens.get(last).span().end();
    }
  }

  private boolean keepsLineEnds(YamlToken token) {
    return isBlockText(token) && new BlockText(text, lines, token.span()).keepsLineEnds();
  }

  private static boolean isBlockText(YamlToken token) {
    return token.kind() == YamlToken.Kind.LITERAL || token.kind() == YamlToken.Kind.FOLDED;
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

  /**
   * Comments that an empty line parts from the first key are about the whole and stay above it. So
   * does a tag of the whole, the one thing else that may stand there.
   */
  private int afterHeading(int from, int key) {
    int begin = from;
    for (int line = from; line < key; line++) {
      begin = lines.isComment(line) ? begin : line + 1;
    }
    return begin;
  }

  /** Where the value of the key in line {@code key} ends, with the comments that belong to it. */
  private int afterValue(int key, int next) {
    int end = lastLine(next) + 1;
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

  /** The last line above {@code next} that has more than comments. */
  private int lastLine(int next) {
    YamlToken token = tokens.get(lastTokenBefore(lines.start(next)));
    int line = lines.of(Math.max(token.span().start(), token.span().end() - 1));
    if (isBlockText(token)) {
      var block = new BlockText(text, lines, token.span());
      return block.keepsLineEnds() ? line : block.afterLast() - 1;
    }
    return line;
  }

  /** The last token before {@code offset} that has characters; -1 if there is none. */
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
    while (at >= 0 && tokens.get(at).span().length() == 0) {
      at--;
    }
    return at;
  }
}
