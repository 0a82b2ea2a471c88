package assay.rule;

import java.util.Optional;

/** Stand-in. */
public record Network(String text) {
  static Optional<Network> parse(String text) {
    return text.matches("[0-9a-f.:]+/[0-9]+") ? Optional.of(new Network(text)) : Optional.empty();
  }
}
