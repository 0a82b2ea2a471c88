package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.regex.PlainText;
import assay.regex.RegexQuestions;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Severity;
import assay.source.Source;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A regular expression where a plain text says the same. */
final class RegexForPlainText implements LintRule {

  @Override
  public String id() {
    return "regex-for-plain-text";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A regular expression where a plain text says the same.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.has(Modifier.RE) && item.field().isPresent()) {
        List<PlainText> plain = plainTexts(item);
        if (!plain.isEmpty() && plain.stream().allMatch(text -> isLike(text, plain.getFirst()))) {
          findings.add(found(item, plain, subject));
        }
      }
    }
  }

  /** What the values look for; none unless all of them could be written plainly. */
  private static List<PlainText> plainTexts(Detection.Item item) {
    var found = new ArrayList<PlainText>();
    for (Value value : item.values()) {
      if (!(value instanceof Value.Expression regex) || !regex.placeholders().isEmpty()) {
        return List.of();
      }
      Optional<PlainText> plain = RegexQuestions.plainText(regex.regex());
      if (plain.isEmpty() || !isPrintable(plain.get().text())) {
        return List.of();
      }
      found.add(plain.get());
    }
    return found;
  }

  /** Whether one item can ask for both. */
  private static boolean isLike(PlainText one, PlainText other) {
    return one.atStart() == other.atStart()
        && one.atEnd() == other.atEnd()
        && one.cased() == other.cased();
  }

  /** Beyond ASCII, and where control characters are meant, expressions have their reasons. */
  private static boolean isPrintable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 127);
  }

  private Diagnostic found(Detection.Item item, List<PlainText> plain, Subject subject) {
    PlainText first = plain.getFirst();
    String modifiers = modifiers(first);
    String key = item.field().orElseThrow().text() + modifiers;
    Diagnostic finding =
        finding(
                "`%s` is looked for as a plain text is".formatted(first.text()),
                item.written().getFirst().span(),
                "no regular expression is needed")
            .withHelp("write `%s: %s`".formatted(key, Pattern.literal(first.text()).written()));
    return ItemEdits.mended(
        finding,
        subject,
        !first.atEnd(),
        "write a plain text",
        edits(item, plain, modifiers, subject));
  }

  private static String modifiers(PlainText plain) {
    String place =
        plain.atStart()
            ? plain.atEnd() ? "" : "|startswith"
            : plain.atEnd() ? "|endswith" : "|contains";
    return plain.cased() ? place + "|cased" : place;
  }

  private static List<Optional<Edit>> edits(
      Detection.Item item, List<PlainText> plain, String modifiers, Subject subject) {
    Source source = subject.source();
    if (item.written().size() != plain.size()) {
      return List.of(Optional.empty());
    }
    var edits = new ArrayList<Optional<Edit>>();
    for (Detection.ModifierUse use : item.modifiers()) {
      Optional<Edit> without = ItemEdits.without(use, source);
      if (use.modifier() == Modifier.RE) {
        edits.add(without.map(edit -> new Edit(edit.span(), modifiers)));
      } else if (use.modifier() != Modifier.ALL && use.modifier() != Modifier.NEQ) {
        edits.add(without);
      }
    }
    for (int i = 0; i < plain.size(); i++) {
      YamlNode.Scalar scalar = item.written().get(i);
      String text = Pattern.literal(plain.get(i).text()).written();
      if (!text.equals(scalar.text())) {
        edits.add(ItemEdits.rewritten(scalar, text, source));
      }
    }
    return edits;
  }
}
