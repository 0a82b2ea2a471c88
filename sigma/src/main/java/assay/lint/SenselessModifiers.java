package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Modifiers that together do not do what they are meant to. */
final class SenselessModifiers implements LintRule {

  /** To encode twice is to encode what is encoded. */
  private static final Set<Modifier> ENCODING =
      Set.of(
          Modifier.BASE64,
          Modifier.BASE64OFFSET,
          Modifier.UTF16,
          Modifier.UTF16BE,
          Modifier.UTF16LE,
          Modifier.WIDE);

  /** Those that do the same twice as once. */
  private static final Set<Modifier> IDEMPOTENT =
      Set.of(
          Modifier.ALL,
          Modifier.CASED,
          Modifier.CONTAINS,
          Modifier.ENDSWITH,
          Modifier.STARTSWITH,
          Modifier.WINDASH);

  @Override
  public String id() {
    return "senseless-modifiers";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Modifiers that together do not do what they are meant to.";
  }

  @Override
  public List<String> aliases() {
    return List.of("invalid_modifier_combinations");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (!item.modifiers().isEmpty()) {
        repeated(item, subject, findings);
        encoded(item, subject, findings);
        excluding(item, findings);
      }
    }
  }

  private void repeated(Detection.Item item, Subject subject, Findings findings) {
    if (item.modifiers().size() == 1) {
      return;
    }
    Set<Modifier> seen = EnumSet.noneOf(Modifier.class);
    for (Detection.ModifierUse use : item.modifiers()) {
      if (!seen.add(use.modifier()) && !ENCODING.contains(use.modifier())) {
        String name = use.modifier().id();
        Diagnostic finding =
            finding("`%s` stands there twice".formatted(name), use.span(), "again")
                .withHelp("take the second `%s` out".formatted(name));
        findings.add(
            IDEMPOTENT.contains(use.modifier())
                ? ItemEdits.mended(
                    finding,
                    subject,
                    true,
                    "take the second `%s` out".formatted(name),
                    List.of(ItemEdits.without(use, subject.source())))
                : finding);
      }
    }
  }

  /** What is looked for at an offset has other characters before and behind it. */
  private void encoded(Detection.Item item, Subject subject, Findings findings) {
    if (!item.has(Modifier.BASE64OFFSET) || item.has(Modifier.CONTAINS)) {
      return;
    }
    for (Detection.ModifierUse use : item.modifiers()) {
      if (use.modifier() == Modifier.BASE64OFFSET) {
        Diagnostic finding =
            finding(
                    "`base64offset` without `contains` finds a text that stands alone only",
                    use.span(),
                    "a piece of a text")
                .withHelp("write `base64offset|contains`");
        findings.add(
            ItemEdits.mended(
                finding,
                subject,
                false,
                "add `contains`",
                List.of(ItemEdits.with(Modifier.CONTAINS, item, subject.source()))));
      }
    }
  }

  private void excluding(Detection.Item item, Findings findings) {
    if (item.field().isEmpty() || !item.has(Modifier.ALL) || item.has(Modifier.NEQ)) {
      return;
    }
    List<Value> values = item.values();
    for (int i = 1; i < values.size(); i++) {
      Value first = values.getFirst();
      if (exclude(first, values.get(i))) {
        findings.add(
            finding(
                    "`%s` cannot be both of these at once".formatted(item.field().get().text()),
                    values.get(i).span(),
                    "and this")
                .withSecond(first.span(), "this")
                .withHelp("write `contains|all`, or take `all` out if one of them is enough"));
        return;
      }
    }
  }

  /** Whether no text can be both: two whole ones, two beginnings or two ends that differ. */
  private static boolean exclude(Value one, Value other) {
    if (one instanceof Value.Num a && other instanceof Value.Num b) {
      return a.number().compareTo(b.number()) != 0;
    }
    if (!(one instanceof Value.Text a) || !(other instanceof Value.Text b)) {
      return false;
    }
    Optional<String> ofA = core(a.pattern());
    Optional<String> ofB = core(b.pattern());
    boolean sameShape =
        a.pattern().opensFront() == b.pattern().opensFront()
            && a.pattern().opensBack() == b.pattern().opensBack();
    if (ofA.isEmpty() || ofB.isEmpty() || !sameShape) {
      return false;
    }
    String textA = a.cased() ? ofA.get() : Pattern.fold(ofA.get());
    String textB = b.cased() ? ofB.get() : Pattern.fold(ofB.get());
    if (!a.pattern().opensFront() && !a.pattern().opensBack()) {
      return !textA.equals(textB);
    }
    return a.pattern().opensFront()
        ? !textA.endsWith(textB) && !textB.endsWith(textA)
        : !textA.startsWith(textB) && !textB.startsWith(textA);
  }

  /** The literal of a pattern that is a whole text, a beginning or an end. */
  private static Optional<String> core(Pattern pattern) {
    if (pattern.opensFront() && pattern.opensBack()) {
      return Optional.empty();
    }
    var literals = new ArrayList<String>(1);
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text)) {
        literals.add(text);
      } else if (part != Pattern.Wildcard.ANY) {
        return Optional.empty();
      }
    }
    return literals.size() == 1 ? Optional.of(literals.getFirst()) : Optional.empty();
  }
}
