package assay.emit;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a language says of one check. */
public sealed interface Said {

  /** A text that finds what the check finds. */
  record Exactly(String text) implements Said {}

  /** A text that finds nearly that, and how the two differ. */
  record Nearly(String text, Approximation how) implements Said {}

  /** The same as {@link Exactly}, with brackets where something stands beside it. */
  record Bracketed(String text) implements Said {}

  /** Nothing: the language cannot say it. */
  record Not(String reason) implements Said {}

  static Said exactly(String text) {
    return new Exactly(text);
  }

  static Said not(String reason) {
    return new Not(reason);
  }

  /** This, which differs by {@code how} as well. */
  default Said nearly(Approximation how) {
    return this instanceof Exactly(String text) ? new Nearly(text, how) : this;
  }

  /** The same of what {@code change} makes of the text. */
  default Said map(UnaryOperator<String> change) {
    return switch (this) {
      case Exactly(String text) -> new Exactly(change.apply(text));
      case Bracketed(String text) -> new Bracketed(change.apply(text));
      case Nearly(String text, Approximation how) -> new Nearly(change.apply(text), how);
      case Not not -> not;
    };
  }

  /** The text, if there is one. */
  default Optional<String> asText() {
    return switch (this) {
      case Exactly(String text) -> Optional.of(text);
      case Bracketed(String text) -> Optional.of(text);
      case Nearly(String text, Approximation how) -> Optional.of(text);
      case Not(String reason) -> Optional.empty();
    };
  }
}
