package assay.lint;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Edit;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of single items of a list of texts that leave the layout of the list and its comments as
 * they are. Where the layout is not one of the usual, with one item a line or all in brackets,
 * there is no change.
 */
final class ListEdits {

  private final String text;
  private final WrittenList list;
  private final boolean isWhole;

  ListEdits(Source source, WrittenList list) {
    this.text = source.text();
    this.list = list;
    this.isWhole = isWhole();
  }

  /** How an item stands in the file. */
  private enum Layout {
    LINE,
    BRACKETS,
    BARE,
    OTHER
  }

  /** The change that takes item {@code index} out; a comment beside it stays. */
  Optional<Edit> remove(int index) {
    if (list.items().size() < 2) {
      return Optional.empty();
    }
    Span item = list.items().get(index).span();
    return switch (layout(item)) {
      case LINE -> {
        int comment = text.indexOf('#', item.end());
        int end = lineEnd(item.end());
        yield comment >= 0 && comment < end
            ? Optional.of(new Edit(new Span(dash(item), comment), ""))
            : Optional.of(new Edit(new Span(lineStart(item.start()), afterLine(end)), ""));
      }
      case BRACKETS -> Optional.of(new Edit(withComma(index), "")).filter(this::isPlainRoom);
      case BARE, OTHER -> Optional.empty();
    };
  }

  /** The changes that put {@code texts}, one or more, in the place of item {@code index}. */
  List<Edit> replace(int index, List<String> texts) {
    Span item = list.items().get(index).span();
    Layout layout = layout(item);
    var edits = new ArrayList<Edit>();
    switch (layout) {
      case LINE -> {
        edits.add(new Edit(item, quoted(item, texts.getFirst())));
        var rest = new StringBuilder();
        for (String more : texts.subList(1, texts.size())) {
          rest.append(lineBreak(item)).append(prefix(item)).append(more);
        }
        if (!rest.isEmpty()) {
          int end = lineEnd(item.end());
          edits.add(new Edit(new Span(end, end), rest.toString()));
        }
      }
      case BRACKETS -> {
        var all = new StringBuilder(quoted(item, texts.getFirst()));
        texts.subList(1, texts.size()).forEach(more -> all.append(", ").append(more));
        edits.add(new Edit(item, all.toString()));
      }
      case BARE ->
          edits.add(
              new Edit(
                  item,
                  texts.size() == 1
                      ? quoted(item, texts.getFirst())
                      : "[" + String.join(", ", texts) + "]"));
      case OTHER -> {}
    }
    return edits;
  }

  /** The change that puts {@code added} before item {@code index}. */
  Optional<Edit> insertBefore(int index, String added) {
    Span item = list.items().get(index).span();
    return switch (layout(item)) {
      case LINE -> {
        int start = lineStart(item.start());
        yield Optional.of(new Edit(new Span(start, start), prefix(item) + added + lineBreak(item)));
      }
      case BRACKETS -> Optional.of(new Edit(new Span(item.start(), item.start()), added + ", "));
      case BARE, OTHER -> Optional.empty();
    };
  }

  /** The change that puts {@code added} behind the last item. */
  Optional<Edit> append(String added) {
    if (list.isEmpty()) {
      return Optional.empty();
    }
    Span item = list.items().getLast().span();
    return switch (layout(item)) {
      case LINE -> {
        int end = lineEnd(item.end());
        yield Optional.of(new Edit(new Span(end, end), lineBreak(item) + prefix(item) + added));
      }
      case BRACKETS -> Optional.of(new Edit(new Span(item.end(), item.end()), ", " + added));
      case BARE, OTHER -> Optional.empty();
    };
  }

  private Layout layout(Span item) {
    if (!isWhole) {
      return Layout.OTHER;
    }
    if (list.bare()) {
      return Layout.BARE;
    }
    String before = text.substring(lineStart(item.start()), item.start());
    String after = text.substring(item.end(), lineEnd(item.end())).strip();
    boolean oneLine = text.indexOf('\n', item.start()) >= item.end() || lastLine(item);
    if (before.strip().equals("-")
        && before.endsWith(" ")
        && (after.isEmpty() || after.startsWith("#"))
        && oneLine) {
      return Layout.LINE;
    }
    char left = neighbour(item.start() - 1, -1);
    char right = neighbour(item.end(), 1);
    return (left == '[' || left == ',') && (right == ']' || right == ',')
        ? Layout.BRACKETS
        : Layout.OTHER;
  }

  /**
   * Whether the items stand one after the other and as they are: an alias stands elsewhere, where
   * others refer to it, and an anchor or an escape would be lost.
   */
  private boolean isWhole() {
    int before = -1;
    for (Written item : list.items()) {
      Span span = item.span();
      if (before >= 0 && (span.start() < before || !isGap(before, span.start()))) {
        return false;
      }
      String written = text.substring(span.start(), span.end());
      if (!written.equals(item.text())
          && !written.equals("'" + item.text() + "'")
          && !written.equals('"' + item.text() + '"')) {
        return false;
      }
      before = span.end();
    }
    return true;
  }

  /** Whether there is nothing between two items but what parts them, and comments. */
  private boolean isGap(int from, int to) {
    boolean comment = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      comment = c == '#' || (comment && c != '\n');
      if (!comment && c != '-' && c != ',' && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean lastLine(Span item) {
    return text.indexOf('\n', item.start()) < 0;
  }

  /** The next character that is no blank; a blank at the ends of the text. */
  private char neighbour(int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at += step;
    }
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  /** An item in brackets with the comma that goes with it. */
  private Span withComma(int index) {
    List<Written> items = list.items();
    return index == 0
        ? new Span(items.get(0).span().start(), items.get(1).span().start())
        : new Span(items.get(index - 1).span().end(), items.get(index).span().end());
  }

  /** Whether the change takes no comment along. */
  private boolean isPlainRoom(Edit edit) {
    return text.substring(edit.span().start(), edit.span().end()).indexOf('#') < 0;
  }

  private String quoted(Span item, String value) {
    char first = text.charAt(item.start());
    return first == '\'' || first == '"' ? first + value + first : value;
  }

  /** What stands before an item on its line. */
  private String prefix(Span item) {
    return text.substring(lineStart(item.start()), item.start());
  }

  private int dash(Span item) {
    return text.lastIndexOf('-', item.start() - 1);
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Where the line's text ends: before its line break. */
  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int afterLine(int lineEnd) {
    int next = text.indexOf('\n', lineEnd);
    return next < 0 ? text.length() : next + 1;
  }

  private String lineBreak(Span item) {
    int end = text.indexOf('\n', item.end());
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }
}
