package assay.target.sigmac;

import assay.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of the old converter's parse tree. Groups can be changed, and two groups are never equal:
 * the optimizer's outcome hangs on both.
 */
sealed interface Node {

  Span span();

  /** And, or or of its children. */
  final class Group implements Node {
    private final boolean and;
    private final Span span;
    private List<Node> children = new ArrayList<>();

    Group(boolean and, Span span) {
      this.and = and;
      this.span = span;
    }

    boolean isAnd() {
      return and;
    }

    List<Node> children() {
      return children;
    }

    void setChildren(List<Node> nodes) {
      children = nodes;
    }

    Group with(Node child) {
      children.add(child);
      return this;
    }

    @Override
    public Span span() {
      return span;
    }
  }

  final class Not implements Node {
    private final Node child;
    private final Span span;

    Not(Node child, Span span) {
      this.child = child;
      this.span = span;
    }

    Node child() {
      return child;
    }

    @Override
    public Span span() {
      return span;
    }
  }

  /** Brackets. */
  final class Bracket implements Node {
    private final Node child;

    Bracket(Node child) {
      this.child = child;
    }

    Node child() {
      return child;
    }

    @Override
    public Span span() {
      return child.span();
    }
  }

  /** A group without children: the optimizer leaves nothing of it. */
  record Nothing(Span span) implements Node {}

  /** A field and what it is compared with. Equal by field and value, wherever they stand. */
  record FieldIs(String field, Value value, Span span) implements Node {
    @Override
    public boolean equals(Object other) {
      return other instanceof FieldIs same
          && field.equals(same.field)
          && Value.identity(value).equals(Value.identity(same.value));
    }

    @Override
    public int hashCode() {
      return 31 * field.hashCode() + Value.identity(value).hashCode();
    }
  }

  /** A field without a value, where a mapping with conditions made it. */
  final class FieldIsNull implements Node {
    private final String field;
    private final Span span;

    FieldIsNull(String field, Span span) {
      this.field = field;
      this.span = span;
    }

    String field() {
      return field;
    }

    @Override
    public Span span() {
      return span;
    }
  }

  /** A text or number that is not bound to a field. */
  record Keyword(Value value, Span span) implements Node {
    @Override
    public boolean equals(Object other) {
      return other instanceof Keyword same
          && Value.identity(value).equals(Value.identity(same.value));
    }

    @Override
    public int hashCode() {
      return Value.identity(value).hashCode();
    }
  }
}
