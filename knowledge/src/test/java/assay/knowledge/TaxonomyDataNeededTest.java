package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data needed is found by log source, events and fields, each match with its reasons. */
class TaxonomyDataNeededTest {

  private static final String SYSMON_CHANNEL = "Microsoft-Windows-Sysmon/Operational";
  private static final String PROCESS = "sysmon process";
  private static final String NETWORK = "sysmon network";
  private static final String DNS = "sysmon dns";
  private static final String AUDIT = "audited process";
  private static final String BARE_AUDIT = "audited process without line";
  private static final String LOGON = "logon";
  private static final String CRASH = "crash";
  private static final String EXECVE = "auditd execve";
  private static final String SSHD = "sshd";

  private final TaxonomyDataNeeded finder =
      new TaxonomyDataNeeded(
          Entities.of(
              List.of(
                  sysmon(PROCESS, 1, "Image, CommandLine, OriginalFileName, Hashes"),
                  sysmon(NETWORK, 3, "Image, DestinationIp"),
                  sysmon(DNS, 22, "Image, QueryName"),
                  windows(AUDIT, "Security", 4688, "NewProcessName, CommandLine"),
                  windows(BARE_AUDIT, "Security", 4688, "NewProcessName"),
                  windows(LOGON, "Security", 4624, "LogonType, IpAddress"),
                  windows(CRASH, "Application", 1000, ""),
                  data(
                      EXECVE,
                      "Linux",
                      "auditd",
                      "auditd",
                      "type, a0, a1",
                      "type=EXECVE msg=audit("),
                  data(SSHD, "Linux", "auth.log", "sshd", "Message", ""),
                  data("web", "Web Server", "access.log", "nginx", "cs-uri-query", ""),
                  data("proxy", "Proxy", "access.log", "squid", "c-uri", ""),
                  data("trail", "aws", "cloudtrail", "AWS", "eventName, userIdentity", ""),
                  data("alerts", "antivirus", "", "", "Signature", ""),
                  data("zeek http", "Network", "http", "zeek", "uri", ""),
                  Small.enrichment("title: EN_1\ndata_needed: [DN_b]\n"))));

  @Test
  void everyCategoryOfTheTaxonomyMeansItsEvents() {
    assertThat(titles("category: network_connection, product: windows", "{Image: x}"))
        .containsExactly(NETWORK);
    assertThat(titles("category: dns_query, product: windows", "{QueryName: x}"))
        .containsExactly(DNS);
    assertThat(titles("category: process_creation, product: windows", "{CommandLine: x}"))
        .containsExactly(AUDIT, PROCESS);
  }

  @Test
  void everyServiceOfTheTaxonomyMeansItsChannel() {
    assertThat(titles("product: windows, service: application", "{EventID: 1000}"))
        .containsExactly(CRASH);
    assertThat(titles("product: windows, service: sysmon", "{EventID: 3, DestinationIp: x}"))
        .containsExactly(NETWORK);
    assertThat(titles("product: aws, service: cloudtrail", "{eventName: x}"))
        .containsExactly("trail");
  }

  @Test
  void linuxIsLinux() {
    assertThat(titles("product: linux, service: auditd", "{type: EXECVE, a0: x}"))
        .containsExactly(EXECVE);
    assertThat(titles("product: unix, service: auditd", "{a0: x}")).containsExactly(EXECVE);
    assertThat(titles("product: linux, service: sshd", "[word]")).containsExactly(SSHD);
  }

  @Test
  void recordTypesOfTheLinuxAuditLogAreEvents() {
    assertThat(titles("product: linux, service: auditd", "{type: PATH, a0: x}")).isEmpty();
    assertThat(titles("product: linux, service: auditd", "{type: execve, a0: x}"))
        .containsExactly(EXECVE);
  }

  @Test
  void logsThatAreNotOfAnOperatingSystemAreFoundByCategory() {
    assertThat(titles("category: webserver", "{cs-uri-query: x}")).containsExactly("web");
    assertThat(titles("category: proxy", "{c-uri: x}")).containsExactly("proxy");
    assertThat(titles("category: antivirus", "{Signature: x}")).containsExactly("alerts");
  }

  @Test
  void aLogSourceThatTheTaxonomyDoesNotKnowIsComparedWithTheWordsOfTheData() {
    assertThat(titles("product: zeek, service: http", "{uri: x}")).containsExactly("zeek http");
    assertThat(titles("product: zeek, service: rdp", "{uri: x}")).isEmpty();
  }

  @Test
  void anEventIdIsTheEntitysOwnAndNeverThatOfItsTitle() {
    var named =
        new TaxonomyDataNeeded(
            Entities.of(
                List.of(
                    data(
                        "DN_0001_4624_x",
                        "Windows",
                        "Security",
                        "",
                        "A",
                        "<EventID>4625</EventID>"),
                    data("DN_0002_x", "Windows", "Security", "", "A", "{\"EventID\": \"4624\"}"),
                    data("DN_0003_4624_x", "Windows", "Security", "", "A", ""))));
    RuleFile rule = rule("product: windows, service: security", "{EventID: 4624}");
    assertThat(named.of(rule)).extracting(DataMatch::title).containsExactly("DN_0002_x");
    assertThat(named.nearest(rule))
        .containsExactly(new DataMiss("DN_0003_4624_x", List.of("EventID")));
  }

  @Test
  void anEventIdThatIsTextIsAnEventId() {
    for (String asked : List.of("'4624'", "['4624', 1]", "'462?'", "'*24'")) {
      assertThat(titles("product: windows, service: security", "{EventID: " + asked + "}"))
          .as(asked)
          .containsExactly(LOGON);
    }
  }

  @Test
  void anEventIdWithAModifierIsAnEventIdToo() {
    assertThat(titles("product: windows, service: security", "{'EventID|endswith': '24'}"))
        .containsExactly(LOGON);
    assertThat(titles("product: windows, service: security", "{'EventID|lt': 4688}"))
        .containsExactly(LOGON);
  }

  @Test
  void anEmptyFieldListMatchesNothingThatAsksForAField() {
    assertThat(titles("product: windows, service: application", "{Anything: x}")).isEmpty();
  }

  @Test
  void aKeywordMatchesTheLogThatTheRuleNamesAndNeverAWholeSystem() {
    assertThat(titles("product: windows, service: application", "[word, another]"))
        .containsExactly(CRASH);
    assertThat(titles("product: windows", "[word, another]")).isEmpty();
    assertThat(titles("product: linux", "[word, another]")).isEmpty();
  }

  @Test
  void oneWayInWhichTheConditionCanHoldIsEnough() {
    RuleFile either =
        file(
            """
            logsource: {category: process_creation, product: windows}
            detection:
              one: {Image: x}
              two: {OriginalFileName: x}
              line: {CommandLine: x}
              condition: (one or two) and line
            """);
    assertThat(titles(either)).containsExactly(AUDIT, PROCESS);
    assertThat(reasons(either, AUDIT))
        .contains("lacks `OriginalFileName`, which other parts of the rule ask for");
  }

  @Test
  void whatAFilterDeniesIsNotNeeded() {
    assertThat(
            titles(
                file(
                    """
                    logsource: {category: process_creation, product: windows}
                    detection:
                      one: {Image: x, ParentImage: null}
                      filter: {OriginalFileName: x}
                      condition: one and not filter
                    """)))
        .containsExactly(AUDIT, BARE_AUDIT, PROCESS);
  }

  @Test
  void sysmonAndTheSecurityLogCallTheSameFieldDifferently() {
    assertThat(titles("category: process_creation, product: windows", "{Image: x}"))
        .containsExactly(AUDIT, BARE_AUDIT, PROCESS);
    assertThat(titles("category: process_creation, product: windows", "{Imphash: x}"))
        .containsExactly(PROCESS);
  }

  @Test
  void aFieldThatIsAnObjectHoldsItsParts() {
    assertThat(titles("product: aws, service: cloudtrail", "{userIdentity.type: x}"))
        .containsExactly("trail");
  }

  @Test
  void aProviderThatIsAskedForMustBeTheDatas() {
    var providers =
        new TaxonomyDataNeeded(
            Entities.of(
                List.of(
                    data("a", "Windows", "Application", "Application Error", "", "<EventID>1000<"),
                    data("b", "Windows", "Application", "Other", "", "<EventID>1000<"))));
    RuleFile rule =
        rule(
            "product: windows, service: application",
            "{Provider_Name: Application Error, EventID: 1000}");
    assertThat(providers.of(rule)).extracting(DataMatch::title).containsExactly("a");
  }

  @Test
  void laterDocumentsInheritFromTheFirst() {
    assertThat(
            titles(
                file(
                    """
                    action: global
                    detection: {selection: {Image: x}, condition: selection}
                    ---
                    logsource: {category: network_connection, product: windows}
                    ---
                    logsource: {category: dns_query, product: windows}
                    """)))
        .containsExactly(DNS, NETWORK);
  }

  @Test
  void aCorrelationNeedsTheDataOfItsRules() {
    assertThat(
            titles(
                file(
                    """
                    title: Logon
                    name: logon
                    logsource: {product: windows, service: security}
                    detection: {selection: {EventID: 4624}, condition: selection}
                    ---
                    title: Many
                    correlation: {type: event_count, rules: [logon], timespan: 5m}
                    """)))
        .containsExactly(LOGON);
  }

  @Test
  void eachMatchTellsItsReasons() {
    RuleFile rule =
        rule("category: process_creation, product: windows", "{EventID: 4688, CommandLine: x}");
    assertThat(titles(rule)).containsExactly(AUDIT);
    assertThat(reasons(rule, AUDIT))
        .containsExactly(
            "log source `windows`/`process_creation` is event 4688 of the Security log",
            "event id 4688",
            "has `CommandLine`");
  }

  @Test
  void anEnrichmentAddsWhatItNeedsListedOrNot() {
    for (String named : List.of("[EN_1, EN_9]", "EN_1")) {
      assertThat(finder.of(file("title: x\nenrichment: " + named + "\n")))
          .containsExactly(new DataMatch("DN_b", List.of("enrichment `EN_1` needs it")));
    }
  }

  @Test
  void aNearMissNamesWhatIsMissing() {
    RuleFile rule = rule("category: process_creation, product: windows", "{Image: x, Company: y}");
    assertThat(titles(rule)).isEmpty();
    assertThat(finder.nearest(rule))
        .containsExactly(
            new DataMiss(AUDIT, List.of("Company")),
            new DataMiss(BARE_AUDIT, List.of("Company")),
            new DataMiss(PROCESS, List.of("Company")));
  }

  @Test
  void aRuleWithoutDataSaysWhy() {
    assertThat(reason("product: windows, service: bits-client", "{EventID: 1}"))
        .isEqualTo("no data is documented for log source `windows`/`bits-client`");
    assertThat(reason("product: windows, service: application", "{EventID: 1001}"))
        .isEqualTo(
            "no data of log source `windows`/`application` is of the events that it asks for");
    assertThat(reason("product: linux", "[word]"))
        .isEqualTo("it asks for no event or field of one log, and log source `linux` names none");
    assertThat(reason("category: dns_query, product: windows", "{Company: x}"))
        .isEqualTo("no data of log source `windows`/`dns_query` has all fields that it asks for");
    assertThat(finder.gaps(file("title: x\n")))
        .extracting(DataGap::reason)
        .containsExactly("no rule could be read");
  }

  private String reason(String logSource, String selection) {
    return finder.gaps(rule(logSource, selection)).getFirst().reason();
  }

  private List<String> titles(String logSource, String selection) {
    return titles(rule(logSource, selection));
  }

  private List<String> titles(RuleFile file) {
    return finder.of(file).stream().map(DataMatch::title).toList();
  }

  private List<String> reasons(RuleFile file, String title) {
    return finder.of(file).stream()
        .filter(match -> match.title().equals(title))
        .findFirst()
        .orElseThrow()
        .reasons();
  }

  private static RuleFile rule(String logSource, String selection) {
    return file(
        "title: r\nlogsource: {%s}\ndetection:\n  selection: %s\n  condition: selection\n"
            .formatted(logSource, selection));
  }

  private static RuleFile file(String text) {
    return RuleReader.read(YamlReader.read(new Source("r", text)));
  }

  private static DataNeeded sysmon(String title, int id, String fields) {
    return windows(title, SYSMON_CHANNEL, id, fields);
  }

  private static DataNeeded windows(String title, String channel, int id, String fields) {
    return Small.dataNeeded(
        "title: %s\nplatform: Windows\nchannel: %s\neventID: %d\nfields: [EventID, %s]\n"
            .formatted(title, channel, id, fields));
  }

  private static DataNeeded data(
      String title,
      String platform,
      String channel,
      String provider,
      String fields,
      String sample) {
    return Small.dataNeeded(
        "title: %s\nplatform: %s\nchannel: %s\nprovider: %s\nfields: [%s]\nsample: |\n  %s\n"
            .formatted(title, platform, channel, provider, fields, sample));
  }
}
