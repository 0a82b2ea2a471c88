package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data needed is found as ATC finds it, each of its habits included. */
class SeedDataNeededTest {

  private static final String WITHOUT_COMMAND_LINE = "DN_0001_4688_windows_process_creation";
  private static final String WITH_COMMAND_LINE = "DN_0002_4688_windows_process_creation_with_line";

  private final SeedDataNeeded seed =
      new SeedDataNeeded(
          Entities.of(
              List.of(
                  data(WITHOUT_COMMAND_LINE, "Windows", "Security", "EventID, Image"),
                  data(WITH_COMMAND_LINE, "Windows", "Security", "EventID, Image, CommandLine"),
                  data("DN_0004_4624_logon", "Windows", "Security", "EventID, User"),
                  data("DN_0005_7045_service", "Windows", "System", "EventID, User"),
                  data(
                      "DN_0006_0001_sysmon",
                      "Windows",
                      "Microsoft-Windows-Sysmon/Operational",
                      "x"),
                  data("DN_0084_av_alert", "Windows", "Application", "Signature"),
                  data("DN_0091_linux_audit", "Linux", "auditd", "a0"),
                  data("DN_0092_unix_syslog", "Unix", "syslog", "message"),
                  Small.enrichment("title: EN_1\ndata_needed: [DN_b, DN_a]\n"))));

  @Test
  void anEventIdIsFoundOnTheChannelOfTheService() {
    assertThat(
            rule(
                """
                logsource: {product: windows, service: security}
                detection: {selection: {EventID: [4624, 7045]}}
                """))
        .containsExactly("DN_0004_4624_logon");
  }

  @Test
  void withoutAServiceAnyChannelWillDo() {
    assertThat(
            rule(
                """
                logsource: {product: windows}
                detection: {selection: {EventID: [4624, 7045]}}
                """))
        .containsExactly("DN_0004_4624_logon", "DN_0005_7045_service");
  }

  @Test
  void withoutAProductNothingIsFound() {
    assertThat(rule("logsource: {service: security}\ndetection: {s: {EventID: 4624}}\n")).isEmpty();
    assertThat(rule("detection: {s: {EventID: 4624}}\n")).isEmpty();
    assertThat(rule("logsource: windows\ndetection: {s: {EventID: 4624}}\n")).isEmpty();
  }

  @Test
  void eventIdsInAListOfMapsCount() {
    assertThat(
            rule(
                """
                logsource: {product: windows, service: security}
                detection: {selection: [{EventID: 4624}, {EventID: 4688}]}
                """))
        .containsExactly(WITHOUT_COMMAND_LINE, WITH_COMMAND_LINE, "DN_0004_4624_logon");
  }

  @Test
  void anEventIdBesideAKeywordDoesNotCount() {
    assertThat(
            rule(
                """
                logsource: {product: windows, service: security}
                detection: {selection: [{EventID: 4624}, word]}
                """))
        .isEmpty();
  }

  @Test
  void aSingleEventIdThatIsTextIsIgnored() {
    assertThat(windows("selection: {EventID: '4624'}")).isEmpty();
    assertThat(windows("selection: {EventID: ['4624']}")).containsExactly("DN_0004_4624_logon");
  }

  @Test
  void anEventIdWithAModifierIsAField() {
    assertThat(windows("selection: {'EventID|contains': 46, User: x}"))
        .containsExactly("DN_0004_4624_logon", "DN_0005_7045_service");
  }

  @Test
  void theIdStandsInTheTitleAndPrintsAsANumber() {
    assertThat(rule("logsource: {product: windows, service: sysmon}\ndetection: {s: {EventID: 1}}"))
        .containsExactly("DN_0006_0001_sysmon");
  }

  @Test
  void aCommandLineRulesOutTheDataWithoutOnePerSelection() {
    assertThat(windows("selection: {EventID: 4688, 'CommandLine|contains': x}"))
        .containsExactly(WITH_COMMAND_LINE);
    assertThat(windows("one: {EventID: 4688, CommandLine: x}\n  two: {EventID: 4688}"))
        .containsExactly(WITHOUT_COMMAND_LINE, WITH_COMMAND_LINE);
  }

  @Test
  void aMisspeltCommandLineIsOneToo() {
    assertThat(windows("selection: [{EventID: 4688}, {ProcesssCommandLine: x}]"))
        .containsExactly(WITH_COMMAND_LINE);
  }

  @Test
  void aSelectionWithoutEventIdFindsNothingWhereAnotherHasOne() {
    assertThat(windows("one: {EventID: 4624}\n  two: {Image: x}"))
        .containsExactly("DN_0004_4624_logon");
  }

  @Test
  void allFieldsOfADocumentMustBeThere() {
    assertThat(windows("one: {Image: x}\n  two: {'CommandLine|contains': [y, z]}"))
        .containsExactly(WITH_COMMAND_LINE);
    assertThat(windows("one: {image: x}")).isEmpty();
  }

  @Test
  void conditionAndTimeframeAreNoSelections() {
    assertThat(windows("one: {Image: x}\n  condition: one\n  timeframe: 5m"))
        .containsExactly(WITHOUT_COMMAND_LINE, WITH_COMMAND_LINE);
  }

  @Test
  void processCreationIsFoundByTitle() {
    assertThat(
            rule(
                """
                logsource: {category: process_creation, product: windows}
                detection: {selection: {Image: x}}
                """))
        .containsExactly(WITHOUT_COMMAND_LINE, WITH_COMMAND_LINE);
    assertThat(rule("logsource: {category: process_creation}\ndetection: {s: {Image: x}}"))
        .isEmpty();
  }

  @Test
  void keywordsAreNoFieldsSoThatAllDataOfTheLogSourceMatch() {
    assertThat(rule("logsource: {product: windows, service: system}\ndetection: {k: [a, b]}"))
        .containsExactly("DN_0005_7045_service");
    assertThat(windows("keywords: [a, b]")).hasSize(6);
  }

  @Test
  void aListOfMapsGivesTheirFields() {
    assertThat(windows("selection: [{User: x}, {'EventType|re': y}]")).isEmpty();
    assertThat(windows("selection: [{User: x}]"))
        .containsExactly("DN_0004_4624_logon", "DN_0005_7045_service");
  }

  @Test
  void aListThatHoldsMoreThanTextsGivesItsOwnNameAtATextOrNumber() {
    assertThat(windows("selection: [{User: x}, word]")).isEmpty();
    assertThat(windows("Signature: [word, {User: x}]")).containsExactly("DN_0084_av_alert");
    assertThat(windows("Signature: [1, 2]")).containsExactly("DN_0084_av_alert");
  }

  @Test
  void mapsUnderAFieldGiveTheirKeysUntilATextStopsTheWalk() {
    assertThat(windows("selection: {any: [{User: x}, {EventID: 1}]}"))
        .containsExactly("DN_0004_4624_logon", "DN_0005_7045_service");
    assertThat(windows("selection: {Image: [x, {nothing: y}]}"))
        .containsExactly(WITHOUT_COMMAND_LINE, WITH_COMMAND_LINE);
    assertThat(windows("selection: {any: [{User: x}, y]}")).isEmpty();
  }

  @Test
  void aFieldWithAMapOrNothingIsAField() {
    assertThat(windows("selection: {User: {a: b}}")).hasSize(2);
    assertThat(windows("selection: {User: null}")).hasSize(2);
    assertThat(windows("selection: {User: []}")).hasSize(6);
  }

  @Test
  void aMapThatPythonCannotWalkGivesNoField() {
    assertThat(windows("selection: {User: [1.5]}")).hasSize(6);
    assertThat(windows("selection: {User: x, 7: y}")).hasSize(6);
  }

  @Test
  void linuxIsUnix() {
    assertThat(rule("logsource: {product: linux}\ndetection: {k: [a]}"))
        .containsExactly("DN_0092_unix_syslog");
    assertThat(rule("logsource: {product: Linux}\ndetection: {k: [a]}"))
        .containsExactly("DN_0091_linux_audit");
  }

  @Test
  void aFileOfSeveralDocumentsTakesEachForItself() {
    assertThat(
            rule(
                """
                action: global
                detection: {selection: {Image: x}}
                ---
                logsource: {product: windows, service: security}
                detection: {selection: {EventID: 4624}}
                ---
                logsource: {product: windows, service: system}
                detection: {selection: {User: x}}
                """))
        .containsExactly("DN_0004_4624_logon", "DN_0005_7045_service");
  }

  @Test
  void theFirstOfSeveralDocumentsCountsIfItHasALogSource() {
    assertThat(
            rule(
                """
                logsource: {product: windows, service: security}
                detection: {selection: {EventID: 4624}}
                ---
                detection: {selection: {EventID: 7045}}
                """))
        .containsExactly("DN_0004_4624_logon");
  }

  @Test
  void anEnrichmentAddsWhatItNeeds() {
    assertThat(rule("enrichment: [EN_1, EN_9, 3]\n")).containsExactly("DN_a", "DN_b");
    assertThat(rule("enrichment: EN_1\n")).isEmpty();
  }

  @Test
  void nothingInARuleMakesItThrow() {
    assertThat(rule("")).isEmpty();
    assertThat(rule("- a\n")).isEmpty();
    assertThat(windows("a: null\n  b: 3\n  c: x\n  d: [null, [x]]\n  ? [k]\n  : y")).hasSize(6);
    assertThat(rule("logsource: {product: [windows], service: security}\ndetection: {k: [a]}"))
        .isEmpty();
  }

  private List<String> windows(String selections) {
    return rule("logsource: {product: windows}\ndetection:\n  " + selections + "\n");
  }

  private List<String> rule(String text) {
    return seed.of(YamlReader.read(new Source("r", text))).stream().map(DataMatch::title).toList();
  }

  private static DataNeeded data(String title, String platform, String channel, String fields) {
    String text =
        "title: %s\nplatform: %s\nchannel: %s\nfields: [%s]\n"
            .formatted(title, platform, channel, fields);
    return Small.dataNeeded(text);
  }
}
