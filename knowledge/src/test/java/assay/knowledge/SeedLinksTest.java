package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attack.AttackFile;
import assay.attack.AttackReader;
import assay.attack.Technique;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.truth.Json;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links of the seed's rules are those on its pages. */
class SeedLinksTest {

  private static final String INPUTS = "golden/atc/inputs/";
  private static final String EXPECTED = "golden/atc/expected/";

  @Test
  void everyRuleHasTheLinksOfItsPage() {
    Map<String, Json> expected = expected("rule_mapping.json", 441);
    RuleLinker linker = linker();
    var differing = new TreeMap<String, String>();
    expected.forEach(
        (rule, page) -> {
          String found = print(linker.link(rule(rule)));
          String wanted = print(page);
          if (!found.equals(wanted)) {
            differing.put(rule, "found\n" + found + "wanted\n" + wanted);
          }
        });
    assertThat(differing).isEmpty();
    System.out.printf("links: %d of %d rules equal%n", expected.size(), expected.size());
  }

  @Test
  void everyRuleOfThePagesNeedsItsData() {
    compareDataNeeded("data_needed.json", 441);
  }

  @Test
  void everyRuleNeedsItsData() {
    compareDataNeeded("data_needed_all_rules.json", 673);
  }

  /** Seven titles, one of which three rules share. */
  @Test
  void customersHaveTheRulesTheyName() {
    Map<String, Json> rules = expected("data_needed_all_rules.json", 673);
    RuleLinker linker = linker();
    assertThat(rules.keySet().stream().map(rule -> linker.link(rule(rule)).customers()))
        .filteredOn(customers -> !customers.isEmpty())
        .hasSize(9)
        .allMatch(customers -> customers.getFirst().equals("CU_0001_TESTCUSTOMER"));
  }

  private static void compareDataNeeded(String name, int rules) {
    Map<String, Json> expected = expected(name, rules);
    RuleLinker linker = linker();
    var differing = new TreeMap<String, String>();
    expected.forEach(
        (rule, data) -> {
          List<String> found = linker.link(rule(rule)).dataNeeded();
          if (!found.equals(data.texts())) {
            differing.put(rule, "found " + found + " wanted " + data.texts());
          }
        });
    assertThat(differing).isEmpty();
    assertThat(expected).hasSize(rules);
    System.out.printf("data needed: %d of %d rules equal%n", rules, rules);
  }

  private static String print(RuleLinks links) {
    return "tactics %s%ntechniques %s%ntriggers %s%ndata %s%nenrichment %s%nother %s%n"
        .formatted(
            links.tactics().stream().map(tactic -> List.of(tactic.id(), tactic.name())).toList(),
            links.techniques().stream().map(one -> List.of(one.id(), one.name())).toList(),
            links.triggers().stream().map(Technique::id).toList(),
            links.dataNeeded(),
            links.enrichments(),
            links.otherTags());
  }

  private static String print(Json page) {
    return "tactics %s%ntechniques %s%ntriggers %s%ndata %s%nenrichment %s%nother %s%n"
        .formatted(
            page.get("tactics").items().stream().map(Json::texts).toList(),
            page.get("techniques").items().stream().map(Json::texts).toList(),
            page.get("triggers").texts(),
            page.get("data_needed").texts(),
            page.get("enrichment").texts(),
            page.get("other_tags").texts());
  }

  private static Map<String, Json> expected(String name, int rules) {
    return Json.read(Truth.path(EXPECTED + name, rules)).getFirst().fields();
  }

  private static RuleLinker linker() {
    Path mapping = Truth.path(INPUTS + "attack_mapping.json", 1);
    AttackFile attack = AttackReader.read(new Source(mapping.toString(), text(mapping)));
    assertThat(attack.problems()).isEmpty();
    List<Trigger> triggers =
        files("atomics").stream()
            .map(path -> new Trigger(fileName(path), Optional.empty(), List.of(), Optional.empty()))
            .toList();
    var found = new ArrayList<Entity>();
    found.addAll(entities("data_needed", 101, EntityKind.DATA_NEEDED));
    found.addAll(entities("logging_policies", 42, EntityKind.LOGGING_POLICIES));
    found.addAll(entities("enrichments", 5, EntityKind.ENRICHMENTS));
    found.addAll(entities("customers", 2, EntityKind.CUSTOMERS));
    Entities entities = Entities.of(found);
    return new RuleLinker(
        attack.attack().orElseThrow(),
        Triggers.of(triggers),
        entities,
        new SeedDataNeeded(entities));
  }

  private static List<Entity> entities(String folder, int count, EntityKind kind) {
    var entities = new ArrayList<Entity>();
    var problems = new ArrayList<Diagnostic>();
    for (Path path : files(folder)) {
      if (fileName(path).endsWith(".yml") || fileName(path).endsWith(".yaml")) {
        EntityFile file = EntityReader.read(kind, yaml(path));
        file.entity().ifPresent(entities::add);
        problems.addAll(file.problems());
      }
    }
    assertThat(problems).isEmpty();
    assertThat(entities).hasSize(count);
    return entities;
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> paths = Files.list(Truth.path(INPUTS + folder, 1))) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleFile rule(String path) {
    return RuleReader.read(yaml(Truth.path(INPUTS + "sigma/" + path, 1)));
  }

  private static YamlFile yaml(Path path) {
    return YamlReader.read(new Source(path.toString(), text(path)));
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
