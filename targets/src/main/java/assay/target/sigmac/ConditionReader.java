package assay.target.sigmac;

import assay.source.Span;
import assay.target.sigmac.Tokens.Kind;
import assay.target.sigmac.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a condition the way the old converter did: brackets first, the first opening one with the
 * first closing one, so that nested ones are refused; then all {@code all of}, all {@code 1 of},
 * all names, all {@code not}, all {@code and}, all {@code or}, each from left to right. Each
 * bracket gets the condition of the log source again and is optimized by itself.
 */
final class ConditionReader {

  /** Far more than a rule has; the tree of a longer condition would be too deep to walk. */
  private static final int MOST_TOKENS = 2_000;

  /** A condition: the tree of its search, and what is counted of its results. */
  record Condition(Node search, Optional<Aggregation> aggregation, Span span) {}

  private final Definitions definitions;
  private final FieldNames names;
  private final Supplier<Optional<Node>> logSource;

  ConditionReader(Definitions definitions, FieldNames names, Supplier<Optional<Node>> logSource) {
    this.definitions = definitions;
    this.names = names;
    this.logSource = logSource;
  }

  /** A token, or the node that tokens became. */
  private sealed interface Piece {
    record Word(Token token) implements Piece {}

    record Tree(Node node) implements Piece {}
  }

  Condition read(Item item) {
    Span span = item.span();
    String text = item.asText().orElseThrow(() -> new Refusal(Problems.conditionIsNoText(span)));
    List<Token> tokens = Tokens.of(text, span);
    if (tokens.size() > MOST_TOKENS) {
      throw new Refusal(Problems.conditionTooLong(MOST_TOKENS, span));
    }
    int bar = 0;
    while (bar < tokens.size() && tokens.get(bar).kind() != Kind.BAR) {
      bar++;
    }
    Node search = search(words(tokens.subList(0, bar)), span);
    return new Condition(
        search,
        bar < tokens.size()
            ? Optional.of(Aggregation.read(tokens.subList(bar + 1, tokens.size()), names, span))
            : Optional.empty(),
        span);
  }

  private static List<Piece> words(List<Token> tokens) {
    var pieces = new ArrayList<Piece>(tokens.size());
    tokens.forEach(token -> pieces.add(new Piece.Word(token)));
    return pieces;
  }

  private Node search(List<Piece> written, Span span) {
    List<Piece> pieces = new ArrayList<>(written);
    for (int open = indexOf(Kind.OPEN, pieces); open >= 0; open = indexOf(Kind.OPEN, pieces)) {
      int close = indexOf(Kind.CLOSE, pieces);
      if (close < open + 2) {
        throw new Refusal(Problems.brackets(word(pieces, open).span()));
      }
      Node inner = search(List.copyOf(pieces.subList(open + 1, close)), span);
      replace(pieces, open, close + 1, new Node.Bracket(inner));
    }
    selectors(pieces, Kind.ALL_OF);
    selectors(pieces, Kind.ONE_OF);
    for (int at = indexOf(Kind.NAME, pieces); at >= 0; at = indexOf(Kind.NAME, pieces)) {
      Token name = word(pieces, at);
      replace(
          pieces, at, at + 1, new Node.Bracket(definitions.named(name.text(), name.span(), false)));
    }
    for (int at = indexOf(Kind.NOT, pieces); at >= 0; at = indexOf(Kind.NOT, pieces)) {
      replace(pieces, at, at + 2, new Node.Not(operand(pieces, at + 1, word(pieces, at)), span));
    }
    join(pieces, Kind.AND, span);
    join(pieces, Kind.OR, span);
    if (pieces.size() != 1 || !(pieces.getFirst() instanceof Piece.Tree tree)) {
      throw new Refusal(Problems.notOneTree(span));
    }
    Optional<Node> source = logSource.get();
    return Optimizer.optimize(
        source.isPresent()
            ? new Node.Group(true, span).with(source.get()).with(tree.node())
            : tree.node());
  }

  /** A selector takes whatever word comes after it for a name, even an operator. */
  private void selectors(List<Piece> pieces, Kind kind) {
    for (int at = indexOf(kind, pieces); at >= 0; at = indexOf(kind, pieces)) {
      if (at + 1 >= pieces.size() || !(pieces.get(at + 1) instanceof Piece.Word word)) {
        throw new Refusal(Problems.operandMissing(word(pieces, at)));
      }
      Token name = word.token();
      replace(
          pieces, at, at + 2, definitions.several(kind == Kind.ALL_OF, name.text(), name.span()));
    }
  }

  private static void join(List<Piece> pieces, Kind kind, Span span) {
    for (int at = indexOf(kind, pieces); at >= 0; at = indexOf(kind, pieces)) {
      Node left = operand(pieces, at - 1, word(pieces, at));
      Node right = operand(pieces, at + 1, word(pieces, at));
      replace(
          pieces, at - 1, at + 2, new Node.Group(kind == Kind.AND, span).with(left).with(right));
    }
  }

  /** Where the old converter took a word for an operand it broke down later, or never ended. */
  private static Node operand(List<Piece> pieces, int at, Token operator) {
    if (at < 0 || at >= pieces.size()) {
      throw new Refusal(Problems.operandMissing(operator));
    }
    return switch (pieces.get(at)) {
      case Piece.Tree tree -> tree.node();
      case Piece.Word word -> throw new Refusal(Problems.operandExpected(word.token()));
    };
  }

  /** The word at {@code at}, where {@link #indexOf} found one. */
  private static Token word(List<Piece> pieces, int at) {
    return ((Piece.Word) pieces.get(at)).token();
  }

  private static int indexOf(Kind kind, List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Word word && word.token().kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private static void replace(List<Piece> pieces, int from, int to, Node node) {
    pieces.subList(from, to).clear();
    pieces.add(from, new Piece.Tree(node));
  }
}
