package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A value that another value of the list takes in. */
final class RedundantValue implements LintRule {

  @Override
  public String id() {
    return "redundant-value";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A value that another value of the list takes in.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      int size = item.written().size();
      if (size > 1 && item.values().size() == size && item.field().isPresent()) {
        check(item, subject, findings);
      }
    }
  }

  private void check(Detection.Item item, Subject subject, Findings findings) {
    var texts = new ArrayList<Value.Text>();
    var scalars = new ArrayList<YamlNode.Scalar>();
    for (int i = 0; i < item.values().size(); i++) {
      if (item.values().get(i) instanceof Value.Text text) {
        texts.add(text);
        scalars.add(item.written().get(i));
      }
    }
    if (texts.size() < 2) {
      return;
    }
    boolean all = item.has(Modifier.ALL);
    Set<Integer> told = new HashSet<>();
    Coverings.find(
        texts,
        (narrow, wide) -> {
          if (told.add(all ? wide : narrow)) {
            findings.add(found(all, scalars.get(narrow), scalars.get(wide), subject));
          }
        });
  }

  private Diagnostic found(
      boolean all, YamlNode.Scalar narrow, YamlNode.Scalar wide, Subject subject) {
    YamlNode.Scalar useless = all ? wide : narrow;
    YamlNode.Scalar other = all ? narrow : wide;
    String message =
        all
            ? "`" + useless.text() + "` holds wherever `" + other.text() + "` holds"
            : "`" + useless.text() + "` is found by `" + other.text() + "` too";
    Diagnostic finding =
        finding(message, useless.span(), "adds nothing")
            .withSecond(other.span(), all ? "asks for more" : "finds more")
            .withHelp("take out the one that adds nothing");
    return ItemEdits.mended(
        finding,
        subject,
        true,
        "take out the value that adds nothing",
        List.of(ItemEdits.removed(useless, subject.source())));
  }
}
