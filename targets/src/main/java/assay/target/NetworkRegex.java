package assay.target;

import assay.rule.Network;
import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Networks as regular expressions for the texts of their addresses, with what these share once. */
final class NetworkRegex {

  /** What may follow, by what is next: a character, or a wildcard. */
  private final Map<String, NetworkRegex> next = new TreeMap<>();

  /** Whether an address may end here. */
  private boolean ends;

  private NetworkRegex() {}

  /**
   * An expression for the whole text of an address in {@code network}; empty if that cannot be said
   * by patterns.
   *
   * @param any what stands for the rest of an address
   */
  static Optional<String> of(Network network, String any) {
    return network.expansion().map(patterns -> of(patterns, any));
  }

  private static String of(List<Pattern> patterns, String any) {
    var root = new NetworkRegex();
    for (Pattern pattern : patterns) {
      NetworkRegex node = root;
      for (Pattern.Part part : pattern.parts()) {
        if (part instanceof Pattern.Literal(String text)) {
          for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            node = node.on(c == '.' ? "\\." : String.valueOf(c));
          }
        } else {
          node = node.on(part == Pattern.Wildcard.ONE ? "." : any);
        }
      }
      node.ends = true;
    }
    return root.text();
  }

  private NetworkRegex on(String step) {
    return next.computeIfAbsent(step, s -> new NetworkRegex());
  }

  private String text() {
    Map<String, List<String>> steps = new LinkedHashMap<>();
    next.forEach(
        (step, node) -> steps.computeIfAbsent(node.text(), t -> new ArrayList<>()).add(step));
    var choices = new ArrayList<String>();
    steps.forEach((rest, before) -> choices.add(one(before) + rest));
    String text = String.join("|", choices);
    return ends && !next.isEmpty()
        ? "(" + text + ")?"
        : choices.size() > 1 ? "(" + text + ")" : text;
  }

  /** One of {@code steps}: the characters among them make a class. */
  private static String one(List<String> steps) {
    var characters = new StringBuilder();
    var choices = new ArrayList<String>();
    for (String step : steps) {
      if (step.length() == 1 && !step.equals(".")) {
        characters.append(step);
      } else {
        choices.add(step);
      }
    }
    if (!characters.isEmpty()) {
      choices.add(characters.length() == 1 ? characters.toString() : "[" + characters + "]");
    }
    return choices.size() == 1 ? choices.getFirst() : "(" + String.join("|", choices) + ")";
  }
}
