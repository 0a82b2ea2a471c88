package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A network that is written as the beginning of a text. */
final class NetworkAsText implements LintRule {

  @Override
  public String id() {
    return "network-as-text";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A network that is written as the beginning of a text.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.field().isPresent() && isAddress(item.field().get().text()) && isPlain(item)) {
        check(item, subject, findings);
      }
    }
  }

  /** Whether fields of this name hold addresses: names end so in all log sources. */
  private static boolean isAddress(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return name.endsWith("ip") || name.endsWith("addr") || name.endsWith("address");
  }

  /** A pattern is asked of the whole field, or of its beginning. */
  private static boolean isPlain(Detection.Item item) {
    return item.modifiers().isEmpty()
        || (item.modifiers().size() == 1 && item.has(Modifier.STARTSWITH));
  }

  private void check(Detection.Item item, Subject subject, Findings findings) {
    var networks = new ArrayList<String>();
    for (Value value : item.values()) {
      network(value).ifPresent(networks::add);
    }
    if (networks.isEmpty()) {
      return;
    }
    boolean all = networks.size() == item.written().size();
    String field = item.field().orElseThrow().text();
    Diagnostic finding =
        finding(
                "`%s` is the network %s".formatted(first(item).text(), networks.getFirst()),
                first(item).span(),
                "a network")
            .withHelp("write `%s|cidr: %s`".formatted(field, String.join(", ", networks)));
    findings.add(all ? mended(finding, item, networks, subject) : finding);
  }

  private static YamlNode.Scalar first(Detection.Item item) {
    for (int i = 0; i < item.values().size(); i++) {
      if (network(item.values().get(i)).isPresent()) {
        return item.written().get(i);
      }
    }
    return item.written().getFirst();
  }

  private static Diagnostic mended(
      Diagnostic finding, Detection.Item item, List<String> networks, Subject subject) {
    var edits = new ArrayList<Optional<Edit>>();
    if (!item.modifiers().isEmpty()) {
      edits.add(Optional.of(new Edit(item.modifiers().getFirst().span(), Modifier.CIDR.id())));
    } else {
      edits.add(ItemEdits.with(Modifier.CIDR, item, subject.source()));
    }
    for (int i = 0; i < networks.size(); i++) {
      edits.add(ItemEdits.rewritten(item.written().get(i), networks.get(i), subject.source()));
    }
    return ItemEdits.mended(finding, subject, false, "write networks", edits);
  }

  /** The network of a beginning that ends with a whole number and its dot. */
  private static Optional<String> network(Value value) {
    if (!(value instanceof Value.Text text)
        || text.pattern().parts().size() != 2
        || !(text.pattern().parts().getFirst() instanceof Pattern.Literal(String start))
        || !text.pattern().opensBack()
        || !start.endsWith(".")) {
      return Optional.empty();
    }
    String[] numbers = start.substring(0, start.length() - 1).split("\\.", -1);
    if (numbers.length > 3) {
      return Optional.empty();
    }
    for (String number : numbers) {
      if (number.isEmpty()
          || number.length() > 3
          || !isDigits(number)
          || Integer.parseInt(number) > 255) {
        return Optional.empty();
      }
    }
    return Optional.of(start + "0.".repeat(3 - numbers.length) + "0/" + 8 * numbers.length);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
