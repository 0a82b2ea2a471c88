package assay.storage;

import assay.knowledge.EntityKind;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows for the table of a page, from the fields of rules and entities. */
final class Rows {

  private final Places places;
  private final List<Body.Row> rows = new ArrayList<>();

  Rows(Places places) {
    this.places = places;
  }

  Rows text(String name, Optional<Written> written) {
    return add(name, written.map(text -> List.of(Inline.text(text.text()))).orElse(List.of()));
  }

  Rows word(String name, Optional<String> word) {
    return add(name, word.map(text -> List.of(Inline.text(text))).orElse(List.of()));
  }

  Rows text(String name, String text) {
    return add(name, List.of(Inline.text(text)));
  }

  Rows texts(String name, WrittenList list) {
    return add(name, list.texts().stream().map(Inline::text).toList());
  }

  Rows codes(String name, WrittenList list) {
    return add(name, list.texts().stream().map(Rows::code).toList());
  }

  Rows code(String name, Optional<Written> written) {
    return add(name, written.map(text -> List.of(code(text.text()))).orElse(List.of()));
  }

  private static List<Inline> code(String text) {
    return List.of(new Inline.Code(text));
  }

  Rows references(WrittenList list) {
    return add("References", list.texts().stream().map(Inline::reference).toList());
  }

  /** The entities of {@code kind} that a field names. */
  Rows named(String name, EntityKind kind, WrittenList list) {
    return add(name, places.named(kind, list.texts()));
  }

  Rows rules(String name, WrittenList list) {
    return add(name, places.rules(list));
  }

  Rows attack(AttackLinks links) {
    return add("ATT&CK tactics", links.tactics())
        .add("ATT&CK techniques", links.techniques())
        .add("ATT&CK mitigations", links.mitigations())
        .add("Other tags", links.others());
  }

  Rows add(String name, List<List<Inline>> values) {
    rows.add(new Body.Row(name, values));
    return this;
  }

  List<Body.Row> all() {
    return List.copyOf(rows);
  }
}
