package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.knowledge.Entities;
import assay.knowledge.EntityKind;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.truth.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigatorLayersTest {

  @Test
  void theScoreIsTheNumberOfRulesAndTheCommentNamesThem() {
    Json layer =
        library(
            new SmallBase()
                .rule("One", "tags: [attack.execution, attack.t1059.001]")
                .rule("Two", "tags: [attack.execution, attack.t1059.001]"));
    Json cell = cell(layer, "T1059.001", "execution").orElseThrow();

    assertThat(cell.get("score").write()).isEqualTo("2");
    assertThat(cell.get("comment").text()).isEqualTo("One\nTwo");
    assertThat(cell.get("links").items().getFirst().get("url").text())
        .isEqualTo("https://attack.mitre.org/techniques/T1059/001/");
  }

  @Test
  void theParentOfASubTechniqueIsOpenAndHasNoScoreOfItsOwn() {
    Json layer = library(new SmallBase().rule("One", "tags: [attack.t1059.001]"));
    Json parent = cell(layer, "T1059", "execution").orElseThrow();

    assertThat(parent.get("showSubtechniques").isTrue()).isTrue();
    assertThat(parent.has("score")).isFalse();
    assertThat(parent.has("comment")).isFalse();
    assertThat(cell(layer, "T1059.001", "execution").orElseThrow().has("showSubtechniques"))
        .isFalse();
  }

  @Test
  void aTacticOfTheRuleThatIsNotTheTechniquesIsNoCell() {
    Json layer =
        library(new SmallBase().rule("One", "tags: [attack.impact, attack.g0016, attack.t1059]"));

    assertThat(layer.get("techniques").items())
        .extracting(cell -> cell.get("tactic").text())
        .containsExactly("execution");
  }

  @Test
  void aTechniqueIsShownInTheTacticsOfTheRule() {
    Json layer = library(new SmallBase().rule("One", "tags: [attack.persistence, attack.t1053]"));

    assertThat(cell(layer, "T1053", "persistence")).isPresent();
    assertThat(cell(layer, "T1053", "execution")).isEmpty();
  }

  @Test
  void aRetiredIdIsReplacedByItsSuccessorAndTheCommentSaysSo() {
    Json layer =
        library(
            new SmallBase()
                .rule("Old", "tags: [attack.t1086]")
                .rule("Both", "tags: [attack.t1086, attack.t1059.001]"));
    Json cell = cell(layer, "T1059.001", "execution").orElseThrow();

    assertThat(cell(layer, "T1086", "execution")).isEmpty();
    assertThat(cell.get("score").write()).isEqualTo("2");
    assertThat(cell.get("comment").text()).isEqualTo("Old (tagged T1086)\nBoth");
  }

  @Test
  void unknownAndEndedTechniquesAreReportedAtTheirTags() {
    OutputFiles files =
        write(new SmallBase().rule("One", "tags: [attack.t9999, attack.t1064]").base());

    assertThat(files.problems())
        .extracting(
            finding ->
                finding.diagnostic().id()
                    + " "
                    + finding.source().text(finding.diagnostic().span()))
        .containsExactly(
            "unknown-technique attack.t9999", "technique-without-successor attack.t1064");
    assertThat(layer(files, "navigator/library.json").get("techniques").items()).isEmpty();
  }

  @Test
  void aCustomersLayerTellsDeployedFromNot() {
    var base =
        new SmallBase()
            .entity(
                EntityKind.CUSTOMERS,
                "acme.yml",
                "title: CU\ncustomer_name: Acme\ndetectionrule: [With, Without, Unknown]\n"
                    + "dataneeded: [DN_A]")
            .rule("With", "tags: [attack.t1490]", "needs: [DN_A, DN_B]")
            .rule("Without", "tags: [attack.t1490, attack.t1485]", "needs: [DN_B]")
            .rule("Unknown", "tags: [attack.t1490]")
            .rule("Other", "tags: [attack.t1490, attack.t1486]", "needs: [DN_A]");
    Json layer = layer(write(base.base()), "navigator/customers/acme.json");

    assertThat(layer.get("name").text()).isEqualTo("Acme");
    Json cell = cell(layer, "T1490", "impact").orElseThrow();
    assertThat(cell.get("score").write()).isEqualTo("2");
    assertThat(cell.get("comment").text())
        .isEqualTo(
            """
            deployed, with data:
            With

            deployed, data not documented:
            Unknown

            deployed, data not collected:
            Without

            not deployed:
            Other""");
    List<String> colors = new ArrayList<>();
    for (String id : List.of("T1485", "T1486")) {
      Json other = cell(layer, id, "impact").orElseThrow();
      assertThat(other.has("score")).isFalse();
      colors.add(other.get("color").text());
    }
    assertThat(layer.get("legendItems").items())
        .extracting(item -> item.get("color").text())
        .endsWith(colors.getFirst(), colors.getLast());
  }

  @Test
  void aUseCaseHasItsRulesOnly() {
    var base =
        new SmallBase()
            .entity(EntityKind.USE_CASES, "uc.yml", "title: UC\ndetectionrule: [One]")
            .rule("One", "tags: [attack.t1490]")
            .rule("Two", "tags: [attack.t1485]");
    Json layer = layer(write(base.base()), "navigator/use_cases/uc.json");

    assertThat(layer.get("techniques").items())
        .extracting(cell -> cell.get("techniqueID").text())
        .containsExactly("T1490");
  }

  @Test
  void filesOfOneNameHaveLayersOfTheirOwn() {
    var base =
        new SmallBase()
            .entity(EntityKind.CUSTOMERS, "a/x.yml", "title: A")
            .entity(EntityKind.CUSTOMERS, "b/X.yml", "title: B");

    assertThat(write(base.base()).files())
        .extracting(OutputFile::path)
        .containsExactly(
            "navigator/library.json", "navigator/customers/x.json", "navigator/customers/X-2.json");
  }

  @Test
  void noCellOfTheSeedIsInAWrongTactic() {
    KnowledgeBase seed = Seed.base();
    KnowledgeBase base =
        SmallBase.base(
            Entities.of(seed.library().entities().all()),
            seed.library().rules().stream().map(LinkedRule::file).toList(),
            SmallBase.ATTACK);
    OutputFiles files = write(base);

    assertThat(files.files()).hasSize(3);
    int cells = 0;
    var wrong = new ArrayList<String>();
    for (OutputFile file : files.files()) {
      Json layer = Json.parse(file.text());
      assertThat(LayerFormat.check(layer)).isEmpty();
      for (Json cell : layer.get("techniques").items()) {
        String id = cell.get("techniqueID").text();
        String tactic = cell.get("tactic").text();
        cells++;
        if (SmallBase.ATTACK.isRetired(id)
            || SmallBase.ATTACK.tacticsOf(id).stream()
                .noneMatch(known -> Layer.shortName(known).equals(tactic))) {
          wrong.add(id + " in " + tactic);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).isGreaterThan(600);
    assertThat(files.problems())
        .extracting(finding -> finding.diagnostic().id())
        .containsOnly("technique-without-successor");
  }

  /** The mapping of 2020 does not tell where techniques belong: the Navigator knows. */
  @Test
  void withoutTacticsOfTechniquesNoneAreWritten() {
    OutputFiles files = write(Seed.base());
    Json layer = layer(files, "navigator/library.json");

    assertThat(LayerFormat.check(layer)).isEmpty();
    assertThat(layer.get("versions").has("attack")).isFalse();
    assertThat(layer.get("techniques").items())
        .hasSizeGreaterThan(200)
        .noneMatch(cell -> cell.has("tactic"));
    assertThat(files.problems()).isEmpty();
  }

  private static OutputFiles write(KnowledgeBase base) {
    return new NavigatorLayers().write(base);
  }

  private static Json library(SmallBase base) {
    Json layer = layer(write(base.base()), "navigator/library.json");
    assertThat(LayerFormat.check(layer)).isEmpty();
    return layer;
  }

  private static Json layer(OutputFiles files, String path) {
    return files.files().stream()
        .filter(file -> file.path().equals(path))
        .map(file -> Json.parse(file.text()))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Json> cell(Json layer, String id, String tactic) {
    return layer.get("techniques").items().stream()
        .filter(cell -> cell.get("techniqueID").text().equals(id))
        .filter(cell -> cell.get("tactic").text().equals(tactic))
        .findFirst();
  }
}
