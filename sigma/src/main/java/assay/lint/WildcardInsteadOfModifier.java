package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.source.Edit;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A `*` at the edge of a value, where `startswith`, `endswith` or `contains` says the same. */
final class WildcardInsteadOfModifier implements LintRule {

  /** Beside these, a `*` at an edge means what the modifier would mean. */
  private static final Set<Modifier> BESIDE =
      Set.of(Modifier.ALL, Modifier.CASED, Modifier.NEQ, Modifier.WINDASH);

  private static final Set<Modifier> OPENING =
      Set.of(Modifier.CONTAINS, Modifier.ENDSWITH, Modifier.STARTSWITH);

  @Override
  public String id() {
    return "wildcard-instead-of-modifier";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A `*` at the edge of a value, where `startswith`, `endswith` or `contains` says the same.";
  }

  @Override
  public List<String> aliases() {
    return List.of("wildcards_instead_of_modifiers");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.field().isPresent() && hasEdge(item)) {
        Optional<Modifier> partial = partial(item);
        if (partial.isPresent()) {
          besides(item, partial.get(), subject, findings);
        } else if (isPlain(item)) {
          instead(item, subject, findings);
        }
      }
    }
  }

  /** Whether a value begins or ends with a `*`: most do not, and need no closer look. */
  private static boolean hasEdge(Detection.Item item) {
    for (YamlNode.Scalar scalar : item.written()) {
      String text = scalar.text();
      if (text.startsWith("*") || text.endsWith("*")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(Detection.Item item) {
    for (Detection.ModifierUse use : item.modifiers()) {
      if (!BESIDE.contains(use.modifier())) {
        return false;
      }
    }
    return true;
  }

  /** The only modifier that opens the values, if all others let a `*` mean the same. */
  private static Optional<Modifier> partial(Detection.Item item) {
    Optional<Modifier> found = Optional.empty();
    for (Detection.ModifierUse use : item.modifiers()) {
      boolean opens = OPENING.contains(use.modifier());
      if ((opens && found.isPresent()) || (!opens && !BESIDE.contains(use.modifier()))) {
        return Optional.empty();
      }
      found = opens ? Optional.of(use.modifier()) : found;
    }
    return found;
  }

  private void instead(Detection.Item item, Subject subject, Findings findings) {
    Optional<Modifier> shape = Optional.empty();
    for (YamlNode.Scalar scalar : item.written()) {
      Optional<Modifier> own = shape(scalar);
      if (own.isEmpty() || (shape.isPresent() && !shape.equals(own))) {
        return;
      }
      shape = own;
    }
    if (shape.isPresent()) {
      Modifier modifier = shape.get();
      var edits = new ArrayList<Optional<Edit>>();
      edits.add(ItemEdits.with(modifier, item, subject.source()));
      item.written().forEach(scalar -> edits.add(stripped(scalar, modifier, subject)));
      findings.add(
          ItemEdits.mended(
              finding(
                      "`*` says here what `%s` says".formatted(modifier.id()),
                      item.written().getFirst().span(),
                      "a wildcard")
                  .withHelp(
                      "write `%s|%s` and leave the `*` out"
                          .formatted(item.field().orElseThrow().text(), modifier.id())),
              subject,
              true,
              "write `%s`".formatted(modifier.id()),
              edits));
    }
  }

  /** The modifier that says what the wildcards of a text say, if it has no others. */
  private static Optional<Modifier> shape(YamlNode.Scalar scalar) {
    if (!WrittenPattern.isText(scalar)) {
      return Optional.empty();
    }
    Pattern pattern = Pattern.parse(scalar.text());
    boolean front = pattern.opensFront();
    boolean back = pattern.opensBack();
    int inside = pattern.parts().size() - (front ? 1 : 0) - (back ? 1 : 0);
    if (inside != 1
        || (!front && !back)
        || !(pattern.parts().get(front ? 1 : 0) instanceof Pattern.Literal)) {
      return Optional.empty();
    }
    return Optional.of(
        front && back ? Modifier.CONTAINS : front ? Modifier.ENDSWITH : Modifier.STARTSWITH);
  }

  /** A `*` where the modifier opens the value anyway. */
  private void besides(Detection.Item item, Modifier modifier, Subject subject, Findings findings) {
    var places = new ArrayList<YamlNode.Scalar>();
    var edits = new ArrayList<Optional<Edit>>();
    for (YamlNode.Scalar scalar : item.written()) {
      Pattern pattern = Pattern.parse(scalar.text());
      if (WrittenPattern.isText(scalar)
          && !pattern.isAny()
          && ((opensFront(modifier) && pattern.opensFront())
              || (opensBack(modifier) && pattern.opensBack()))) {
        places.add(scalar);
        edits.add(stripped(scalar, modifier, subject));
      }
    }
    if (!places.isEmpty()) {
      findings.add(
          ItemEdits.mended(
              finding(
                      "`*` says here what `%s` says already".formatted(modifier.id()),
                      places.getFirst().span(),
                      "a wildcard")
                  .withHelp("leave the `*` out"),
              subject,
              true,
              "leave the `*` out",
              edits));
    }
  }

  private static boolean opensFront(Modifier modifier) {
    return modifier != Modifier.STARTSWITH;
  }

  private static boolean opensBack(Modifier modifier) {
    return modifier != Modifier.ENDSWITH;
  }

  /** The text without the wildcards, if the modifier makes the same pattern of it. */
  private static Optional<Edit> stripped(
      YamlNode.Scalar scalar, Modifier modifier, Subject subject) {
    boolean front = opensFront(modifier);
    boolean back = opensBack(modifier);
    String text = WrittenPattern.stripped(scalar.text(), front, back);
    Pattern before = Pattern.parse(WrittenPattern.withoutRepeats(scalar.text())).open(front, back);
    Pattern after = Pattern.parse(text).open(front, back);
    return before.equals(after)
        ? ItemEdits.rewritten(scalar, text, subject.source())
        : Optional.empty();
  }
}
