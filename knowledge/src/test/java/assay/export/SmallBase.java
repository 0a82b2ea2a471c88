package assay.export;

import assay.attack.Attack;
import assay.attack.BuiltInAttack;
import assay.knowledge.DataMatch;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinker;
import assay.knowledge.Small;
import assay.knowledge.Triggers;
import assay.page.KnowledgeBase;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A knowledge base of a few lines with the built-in ATT&CK. A rule names the data that it needs in
 * a field {@code needs}.
 */
public final class SmallBase {

  static final Attack ATTACK = BuiltInAttack.load();

  private final List<Entity> entities = new ArrayList<>();
  private final List<RuleFile> files = new ArrayList<>();

  public SmallBase entity(EntityKind kind, String name, String text) {
    entities.add(Small.entity(kind, name, text));
    return this;
  }

  /** A rule of this title in {@code rules/<title>.yml} with further lines of YAML. */
  public SmallBase rule(String title, String... lines) {
    return file("rules/" + title + ".yml", "title: " + title + "\n" + String.join("\n", lines));
  }

  public SmallBase file(String name, String head) {
    String text =
        head.stripTrailing()
            + "\nlogsource: {product: windows}\ndetection: {a: {b: c}, condition: a}\n";
    files.add(RuleReader.read(name, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public KnowledgeBase base() {
    return base(Entities.of(entities), files, ATTACK);
  }

  static KnowledgeBase base(Entities entities, List<RuleFile> files, Attack attack) {
    var linker = new RuleLinker(attack, Triggers.of(List.of()), entities, SmallBase::needs);
    List<LinkedRule> rules =
        files.stream().map(file -> new LinkedRule(file, linker.link(file))).toList();
    return new KnowledgeBase(
        Library.of(attack, Triggers.of(List.of()), entities, List.of(), rules), List.of());
  }

  private static List<DataMatch> needs(RuleFile file) {
    return file.yaml().documents().getFirst() instanceof YamlNode.Mapping rule
            && rule.get("needs").orElse(rule) instanceof YamlNode.Sequence list
        ? list.items().stream()
            .map(item -> new DataMatch(((YamlNode.Scalar) item).text(), List.of()))
            .toList()
        : List.of();
  }
}
