package assay.template;

import java.util.List;
import java.util.Optional;

/** A piece of a template. */
sealed interface Statement {

  record Plain(String text) implements Statement {}

  record Output(Expression value) implements Statement {}

  /** The branches in order, each with its condition; the last may have none. */
  record If(List<Branch> branches) implements Statement {}

  record Branch(Optional<Expression> condition, List<Statement> body) {}

  record For(
      List<String> names,
      Expression over,
      Optional<Expression> condition,
      List<Statement> body,
      List<Statement> otherwise,
      int at)
      implements Statement {}

  record Set(String name, Expression value) implements Statement {}

  /** The text of {@code body} under a name. */
  record SetBlock(String name, List<Statement> body) implements Statement {}
}
