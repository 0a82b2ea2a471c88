package assay.atc2020;

import assay.attack.Attack;
import assay.attack.AttackReader;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.EntityReader;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinker;
import assay.knowledge.Trigger;
import assay.knowledge.TriggerReader;
import assay.knowledge.Triggers;
import assay.page.KnowledgeBase;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.style.Style;
import assay.target.Targets;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state that Atomic Threat Coverage was in when it made the pages we compare with: 441 rules,
 * all entities, the triggers and ATT&CK of that day. Read once for each style.
 */
public final class Seed {

  private static final String INPUTS = "golden/atc/inputs/";

  private static final Map<Style, KnowledgeBase> BASES = new EnumMap<>(Style.class);

  private static final List<String> RULES =
      List.of("builtin", "malware", "other", "powershell", "process_creation", "sysmon");

  private static final List<String> LABELS =
      List.of("powershell", "es-qs", "xpack-watcher", "graylog", "splunk", "logpoint", "grep");

  private Seed() {}

  /** The seed's state in the style of 2020; skips the test where the truth data is absent. */
  public static KnowledgeBase base() {
    return base(Style.ATC_2020);
  }

  /** The seed's state, its data needed found as {@code style} finds it. */
  public static synchronized KnowledgeBase base(Style style) {
    Truth.path(INPUTS, 441);
    return BASES.computeIfAbsent(style, Seed::read);
  }

  private static KnowledgeBase read(Style style) {
    Entities entities = entities();
    Attack attack =
        AttackReader.read(new Source("attack", text(path("attack_mapping.json"))))
            .attack()
            .orElseThrow();
    Triggers triggers = triggers();
    var linker = new RuleLinker(attack, triggers, entities, style.dataNeeded(entities));
    var files = new ArrayList<RuleFile>();
    for (String folder : RULES) {
      for (Path file : files("sigma/rules/windows/" + folder, ".yml")) {
        files.add(RuleReader.read(name(file), bytes(file)));
      }
    }
    List<String> names = style.names(files.stream().map(RuleFile::source).toList()).names();
    var pages = new ArrayList<RulePage>();
    for (int i = 0; i < files.size(); i++) {
      RuleFile file = files.get(i);
      pages.add(new RulePage(names.get(i), new LinkedRule(file, linker.link(file)), queries(file)));
    }
    List<LinkedRule> rules = pages.stream().map(RulePage::rule).toList();
    return new KnowledgeBase(
        Library.of(attack, triggers, entities, visualizations(), rules), pages);
  }

  private static List<PageQuery> queries(RuleFile file) {
    return LABELS.stream()
        .map(label -> Targets.find("sigmac-" + label).orElseThrow())
        .map(target -> PageQuery.of(target.id().substring("sigmac-".length()), target, file.yaml()))
        .toList();
  }

  private static Entities entities() {
    var found = new ArrayList<Entity>();
    add(found, EntityKind.DATA_NEEDED, "data_needed");
    add(found, EntityKind.LOGGING_POLICIES, "logging_policies");
    add(found, EntityKind.ENRICHMENTS, "enrichments");
    add(found, EntityKind.CUSTOMERS, "customers");
    add(found, EntityKind.MITIGATION_SYSTEMS, "mitigation/mitigation_systems");
    add(found, EntityKind.MITIGATION_POLICIES, "mitigation/mitigation_policies");
    add(found, EntityKind.HARDENING_POLICIES, "mitigation/hardening_policies");
    add(found, EntityKind.RESPONSE_ACTIONS, "response/response_actions");
    add(found, EntityKind.RESPONSE_PLAYBOOKS, "response/response_playbooks");
    add(found, EntityKind.RESPONSE_STAGES, "response/response_stages");
    return Entities.of(found);
  }

  private static void add(List<Entity> found, EntityKind kind, String folder) {
    for (Path file : files(folder, ".yml", ".yaml")) {
      EntityReader.read(kind, yaml(file)).entity().ifPresent(found::add);
    }
  }

  private static Triggers triggers() {
    var triggers = new ArrayList<Trigger>();
    for (Path folder : files("atomics", "")) {
      String id = String.valueOf(folder.getFileName());
      Path yaml = folder.resolve(id + ".yaml");
      Path markdown = folder.resolve(id + ".md");
      triggers.add(
          TriggerReader.read(
                  id,
                  Files.exists(yaml) ? Optional.of(yaml(yaml)) : Optional.empty(),
                  Files.exists(markdown) ? Optional.of(text(markdown)) : Optional.empty())
              .trigger());
    }
    return Triggers.of(triggers);
  }

  private static List<YamlFile> visualizations() {
    Path root = path("visualizations");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .map(Seed::yaml)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder, String... endings) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String name) {
    return Truth.path(INPUTS + name, 441);
  }

  /** The name a file has in a project: from the folder of {@code assay.yml}. */
  private static String name(Path file) {
    String whole = file.toString().replace('\\', '/');
    return whole.substring(whole.indexOf("inputs/"));
  }

  private static YamlFile yaml(Path file) {
    return YamlReader.read(name(file), bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
