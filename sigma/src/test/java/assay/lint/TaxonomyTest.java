package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

  private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

  private static LogSource source(String yaml) {
    String rule =
        "title: t\nlogsource: {%s}\ndetection: {s: {a: b}, condition: s}\n".formatted(yaml);
    RuleFile file = RuleReader.read("r.yml", rule.getBytes(StandardCharsets.UTF_8));
    return ((Rule.DetectionRule) file.rules().getFirst()).logSource();
  }

  private static Taxonomy.Log log(String yaml) {
    return TAXONOMY.find(source(yaml)).orElseThrow();
  }

  @Test
  void aCategoryHasTheFieldsOfItsEventsAndThoseOfAllEvents() {
    Taxonomy.Fields fields = log("category: process_creation, product: windows").fields();

    assertThat(fields.whole()).isTrue();
    assertThat(fields.names())
        .contains("Image", "ParentUser", "sha256", "UtcTime", "Provider_Name")
        .doesNotContain("image", "...", "@sysmon");
  }

  @Test
  void aCategoryWithoutProductHasTheFieldsOfAllProducts() {
    assertThat(log("category: process_creation").fields().names()).contains("Image");
    assertThat(log("product: windows").fields()).isEqualTo(Taxonomy.Fields.ANY);
  }

  @Test
  void aServiceAloneIsOfNoProduct() {
    assertThat(TAXONOMY.find(source("service: security"))).isEmpty();
    assertThat(TAXONOMY.find(source("service: apache"))).isPresent();
  }

  @Test
  void aCategorySaysIdsChannelsAndProviders() {
    assertThat(log("category: process_creation, product: windows").implied())
        .containsEntry("EventID", Set.of("1", "4688"))
        .containsEntry("Channel", Set.of("Microsoft-Windows-Sysmon/Operational", "Security"))
        .containsKey("Provider_Name");
    assertThat(log("category: registry_set, product: windows").implied())
        .containsEntry("EventType", Set.of("SetValue"));
    assertThat(log("product: windows, service: security").implied()).isEmpty();
    assertThat(log("category: file_access, product: windows").implied()).isEmpty();
  }

  @Test
  void theServiceOfSysmonHasTheFieldsOfAllItsEvents() {
    assertThat(log("product: windows, service: sysmon").fields().names())
        .contains("GrantedAccess", "QueryName", "TargetFilename", "PipeName");
  }

  @Test
  void theNarrowestCategoriesOfAnEventAreFound() {
    assertThat(TAXONOMY.categories("sysmon", List.of("13"))).containsExactly("registry_set");
    assertThat(TAXONOMY.categories("sysmon", List.of("12")))
        .containsExactly("registry_add", "registry_delete");
    assertThat(TAXONOMY.categories("sysmon", List.of("12", "13")))
        .containsExactly("registry_event");
    assertThat(TAXONOMY.categories("sysmon", List.of("99"))).isEmpty();
    assertThat(TAXONOMY.categories("sysmon", List.of("24"))).containsExactly("clipboard_capture");
  }

  @Test
  void anotherLogSourceCanBeAdded() {
    var key = new Taxonomy.Key("", "acme", "audit");

    assertThat(TAXONOMY.with(key).find(source("product: acme, service: audit"))).isPresent();
    assertThat(TAXONOMY.find(source("product: acme, service: audit"))).isEmpty();
  }

  @Test
  void aTableWithASlipIsRefused() {
    assertThatThrownBy(() -> TaxonomyReader.read("[fields]\nwindows | x | | a\n"))
        .hasMessageContaining("no log source");
    assertThatThrownBy(
            () -> TaxonomyReader.read("[sources]\na | x | | *\n[fields]\na | x | | @b\n"))
        .hasMessageContaining("`b`");
    assertThatThrownBy(() -> TaxonomyReader.read("[souces]\na | x | | *\n"))
        .hasMessageContaining("[souces]");
  }

  @Test
  void linesGoOnWhereTheNextBeginsWithABlank() {
    Taxonomy read =
        TaxonomyReader.read("# head\n[sources]\na | x | | *\n[fields]\na | x | | b\n    c ...\n");
    Taxonomy.Fields fields = read.find(source("category: x, product: a")).orElseThrow().fields();

    assertThat(fields).isEqualTo(new Taxonomy.Fields(Set.of("b", "c"), false));
  }

  @Test
  void rulesInUseHaveKnownLogSources() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026/rules", 3_141);
    var unknown = new TreeSet<String>();
    int rules = 0;
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
        for (Rule rule : RuleReader.read("r.yml", Files.readAllBytes(file)).rules()) {
          rules++;
          LogSource source = ((Rule.DetectionRule) rule).logSource();
          if (TAXONOMY.find(source).isEmpty()) {
            unknown.add(Taxonomy.Key.of(source).toString());
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(rules).isGreaterThan(3_000);
  }
}
