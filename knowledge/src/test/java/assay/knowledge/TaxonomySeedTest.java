package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.truth.Json;
import assay.truth.Truth;
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

/** The rules and data of the seed, linked by the taxonomy. */
class TaxonomySeedTest {

  private static final String INPUTS = "golden/atc/inputs/";

  private static final Map<String, RuleFile> READ = new TreeMap<>();

  private final TaxonomyDataNeeded finder = new TaxonomyDataNeeded(entities());
  private final Map<String, RuleFile> rules = rules();

  @Test
  void fewRulesOfWindowsFindNoData() {
    assertThat(without("rules/windows/")).hasSizeLessThan(30);
    assertThat(without("rules/windows/builtin/")).hasSizeLessThan(20);
    assertThat(without("rules/windows/process_creation/")).isEmpty();
    System.out.printf(
        "data needed by taxonomy: %d of %d rules without%n",
        without("rules/").size(), rules.size());
  }

  /** The others name no log: their keywords could stand in any of Linux. */
  @Test
  void everyRuleOfALinuxLogThatIsDocumentedFindsIt() {
    assertThat(without("rules/linux/auditd/")).isEmpty();
    List<String> reasons =
        without("rules/linux/").stream()
            .flatMap(name -> finder.gaps(file(name)).stream())
            .map(DataGap::logSource)
            .distinct()
            .toList();
    assertThat(reasons).containsExactlyInAnyOrder("linux", "unix", "linux/guacamole");
    assertThat(without("rules/linux/")).hasSizeLessThan(20);
  }

  @Test
  void noRuleFindsEverything() {
    assertThat(rules.values()).allMatch(file -> finder.of(file).size() < 10);
  }

  /** By fields alone it needs 87 kinds of data. */
  @Test
  void aRuleOfTwoDocumentsFindsTheDataOfBoth() {
    assertThat(titles("rules/windows/network_connection/sysmon_regsvr32_network_activity.yml"))
        .containsExactly(
            "DN_0007_3_windows_sysmon_network_connection",
            "DN_0085_22_windows_sysmon_DnsQuery",
            "DN_0087_5156_windows_filtering_platform_has_permitted_connection");
  }

  @Test
  void aRecordTypeOfAuditdFindsItsRecord() {
    assertThat(titles("rules/linux/lnx_dd_delete_file.yml"))
        .containsExactly("DN_0054_linux_auditd_execve");
    assertThat(titles("rules/linux/auditd/lnx_auditd_ld_so_preload_mod.yml"))
        .containsExactly("DN_0055_linux_auditd_read_access_to_file");
  }

  @Test
  void aGlobalServiceDoesNotHideTheCategoryOfALaterDocument() {
    assertThat(titles("rules/windows/builtin/win_apt_apt29_tor.yml"))
        .contains("DN_0005_7045_windows_service_insatalled");
  }

  @Test
  void everyRuleThatFindsNoDataSaysWhy() {
    for (String name : without("rules/")) {
      assertThat(finder.gaps(file(name)))
          .as(name)
          .isNotEmpty()
          .allMatch(gap -> !gap.reason().isEmpty());
    }
  }

  private List<String> without(String folder) {
    return rules.keySet().stream()
        .filter(name -> name.startsWith(folder) && finder.of(file(name)).isEmpty())
        .toList();
  }

  private List<String> titles(String name) {
    return finder.of(file(name)).stream().map(DataMatch::title).toList();
  }

  private RuleFile file(String name) {
    return Optional.ofNullable(rules.get(name)).orElseThrow();
  }

  /** Read once for all tests. */
  private static synchronized Map<String, RuleFile> rules() {
    if (!READ.isEmpty()) {
      return READ;
    }
    for (String name :
        Json.read(Truth.path("golden/atc/expected/data_needed_all_rules.json", 673))
            .getFirst()
            .fields()
            .keySet()) {
      Path path = Truth.path(INPUTS + "sigma/" + name, 1);
      READ.put(name, RuleReader.read(YamlReader.read(new Source(name, text(path)))));
    }
    return READ;
  }

  private static Entities entities() {
    var found = new ArrayList<Entity>();
    add(found, "data_needed", EntityKind.DATA_NEEDED);
    add(found, "enrichments", EntityKind.ENRICHMENTS);
    return Entities.of(found);
  }

  private static void add(List<Entity> found, String folder, EntityKind kind) {
    try (Stream<Path> paths = Files.list(Truth.path(INPUTS + folder, 101))) {
      for (Path path : paths.sorted().toList()) {
        if (path.toString().endsWith(".yml") || path.toString().endsWith(".yaml")) {
          EntityReader.read(kind, YamlReader.read(new Source(path.toString(), text(path))))
              .entity()
              .ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
