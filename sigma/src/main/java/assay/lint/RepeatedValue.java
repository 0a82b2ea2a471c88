package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A value that stands in its list twice. */
final class RepeatedValue implements LintRule {

  @Override
  public String id() {
    return "repeated-value";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A value that stands in its list twice.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_field_duplicate_value");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      int size = item.written().size();
      if (size > 1 && item.values().size() == size && mayRepeat(item.values())) {
        Map<Object, YamlNode.Scalar> first = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
          YamlNode.Scalar scalar = item.written().get(i);
          YamlNode.Scalar before =
              first.putIfAbsent(ValueKey.of(item.values().get(i), scalar.text()), scalar);
          if (before != null) {
            findings.add(found(scalar, before, subject));
          }
        }
      }
    }
  }

  /**
   * Whether two values may be the same; for nearly all lists they cannot, which is cheap to see.
   */
  private static boolean mayRepeat(List<Value> values) {
    int[] hashes = new int[values.size()];
    for (int i = 0; i < hashes.length; i++) {
      if (!(values.get(i) instanceof Value.Text text)) {
        return true;
      }
      hashes[i] = text.pattern().foldedHash();
    }
    Arrays.sort(hashes);
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        return true;
      }
    }
    return false;
  }

  private Diagnostic found(YamlNode.Scalar scalar, YamlNode.Scalar before, Subject subject) {
    Diagnostic finding =
        finding("`%s` stands in the list twice".formatted(scalar.text()), scalar.span(), "again")
            .withSecond(before.span(), "here first")
            .withHelp("take it out, or write what was meant in its place");
    return ItemEdits.mended(
        finding,
        subject,
        true,
        "take the second one out",
        List.of(ItemEdits.removed(scalar, subject.source())));
  }
}
