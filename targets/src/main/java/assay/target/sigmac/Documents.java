package assay.target.sigmac;

import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The documents of a file as rules: {@code action: global} is merged over all that follow and wins
 * where both say something, {@code reset} forgets it, {@code repeat} changes a copy of the rule
 * before. The copy is shallow, so a repeat changes the maps inside of the rule it repeats: each
 * rule is handed on, to be parsed, before the next document is looked at.
 */
final class Documents {

  private final Consumer<Item.Dict> rules;
  private Item.Dict global = new Item.Dict(new assay.source.Span(0, 0));
  private Optional<Item.Dict> before = Optional.empty();

  private Documents(Consumer<Item.Dict> rules) {
    this.rules = rules;
  }

  /** Hands each rule of {@code file} to {@code rules}, in order. */
  static void read(YamlFile file, Consumer<Item.Dict> rules) {
    var documents = new Documents(rules);
    for (YamlNode node : file.documents()) {
      if (!(Item.of(node) instanceof Item.Dict document)) {
        throw new Refusal(Problems.documentWithoutKeys(node));
      }
      documents.add(document);
    }
  }

  private void add(Item.Dict document) {
    Item action = document.entries().remove(Item.Key.text("action"));
    switch (action instanceof Item.Atom atom && atom.isText() ? atom.scalar().text() : "") {
      case "global" -> global.update(document);
      case "reset" -> global = new Item.Dict(document.span());
      case "repeat" -> {
        Item.Dict rule =
            before.orElseThrow(() -> new Refusal(Problems.nothingToRepeat(document.span()))).copy();
        rule.update(document);
        addRule(rule);
      }
      default -> {
        document.update(global);
        addRule(document);
      }
    }
  }

  private void addRule(Item.Dict rule) {
    rules.accept(rule);
    before = Optional.of(rule);
  }
}
