package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.BuiltInPipelines;
import assay.pipeline.Pipeline;
import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What PowerShell filters by log and id, and what it compares. */
class PowershellTest {

  @Test
  void theLogSourceSaysTheLog() {
    assertThat(first("{product: windows, service: security}", "User: a"))
        .isEqualTo("Get-WinEvent -FilterHashtable @{LogName='Security'} | Where-Object {");
    assertThat(first("{service: system, product: windows}", "EventID: [7045, '104']"))
        .isEqualTo("Get-WinEvent -FilterHashtable @{LogName='System'; Id=7045,104}");
    assertThat(first("{category: registry_event, product: windows}", "EventID: 12"))
        .contains("LogName='Microsoft-Windows-Sysmon/Operational'; Id=12,13,14}");
    assertThat(first("{service: powershell, product: windows}", "User: a"))
        .contains(
            "LogName='Microsoft-Windows-PowerShell/Operational','PowerShellCore/Operational'");
    assertThat(first("{service: dns-server-analytic, product: windows}", "EventID: 260"))
        .isEqualTo(
            "Get-WinEvent -FilterHashtable"
                + " @{LogName='Microsoft-Windows-DNSServer/Analytical'; Id=260} -Oldest");
    assertThat(first("{product: windows}", "EventID: 1102"))
        .isEqualTo(
            "Get-WinEvent -ListLog * -ErrorAction SilentlyContinue | Where-Object RecordCount"
                + " | ForEach-Object { Get-WinEvent -FilterHashtable"
                + " @{LogName=$_.LogName; Id=1102} -ErrorAction SilentlyContinue }");
  }

  @Test
  void aUserAndAPipelineMaySayAnother() {
    String rule = rule("{category: process_creation, product: windows}", "Image: a");
    assertThat(convert(rule, Map.of("log", "My 'log'"), List.of()).outputs().getFirst())
        .startsWith("Get-WinEvent -FilterHashtable @{LogName='My ''log'''; Id=1} |");
    Pipeline audit = BuiltInPipelines.find("windows-audit").orElseThrow();
    assertThat(convert(rule, Map.of(), List.of(audit)).outputs().getFirst())
        .startsWith("Get-WinEvent -FilterHashtable @{LogName='Security'; Id=4688} |")
        .contains("$e['NewProcessName'] -eq 'a'");
  }

  @Test
  void onlyIdsThatMustHoldAreForTheFilter() {
    String source = "{product: windows, service: security}";
    assertThat(condition(source, "{EventID: 1, a: x}")).isEqualTo("$e['a'] -eq 'x'");
    assertThat(condition(source, "[{EventID: 1}, {a: x}]"))
        .isEqualTo("$e['EventID'] -eq '1' -or $e['a'] -eq 'x'");
    assertThat(condition(source, "{EventID|gt: 1}")).contains("$e['EventID'] |");
    assertThat(condition(source, "{EventID|contains: '1'}")).isEqualTo("$e['EventID'] -like '*1*'");
  }

  @Test
  void eventsOfOtherSystemsAreRefused() {
    for (String source :
        List.of(
            "{product: linux}", "{category: proxy}", "{product: windows, category: file_access}")) {
      assertThat(convert(rule(source, "a: b"), Map.of(), List.of()).ok()).as(source).isFalse();
    }
  }

  @Test
  void valuesAreComparedAsTheRuleSays() {
    String source = "{product: windows, service: security}";
    assertThat(condition(source, "{a|contains: 'x[1]`*'}")).isEqualTo("$e['a'] -like '*x`[1`]``*'");
    assertThat(condition(source, "{a|cased: 'X?'}")).isEqualTo("$e['a'] -clike 'X?'");
    assertThat(condition(source, "{a|re: '^b$'}")).isEqualTo("$e['a'] -cmatch '^b$'");
    assertThat(condition(source, "{a|re: 'b*'}"))
        .isEqualTo("($e.ContainsKey('a') -and @($e['a'] -cmatch 'b*').Count -gt 0)");
    assertThat(condition(source, "{a|cidr: 172.16.0.0/12}"))
        .isEqualTo("$e['a'] -match '^172\\.(1[6789]\\..*|2[0123456789]\\..*|3[01]\\..*)\\z'");
    assertThat(condition(source, "[a, b]")).isEqualTo("$all -like '*a*' -or $all -like '*b*'");
    assertThat(convert(rule(source, "[a]"), Map.of(), List.of()).outputs().getFirst())
        .contains("\n  $e['Message'] = @($_.Message)\n  $all = @(");
  }

  private static String first(String source, String item) {
    return convert(rule(source, "{" + item + "}"), Map.of(), List.of())
        .outputs()
        .getFirst()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  private static String condition(String source, String selection) {
    List<String> lines =
        convert(rule(source, selection), Map.of(), List.of()).outputs().getFirst().lines().toList();
    return lines.get(lines.size() - 2).strip();
  }

  private static String rule(String source, String selection) {
    boolean item = !selection.startsWith("{") && !selection.startsWith("[");
    return "title: t\nlogsource: %s\ndetection:\n  a: %s\n  condition: a\n"
        .formatted(source, item ? "{" + selection + "}" : selection);
  }

  private static Conversion convert(
      String rule, Map<String, String> options, List<Pipeline> pipelines) {
    PipelineStack stack = pipelines.isEmpty() ? PipelineStack.EMPTY : PipelineStack.of(pipelines);
    var request = Request.of(Request.DEFAULT_FORMAT, options, false, stack);
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    return new Powershell().convert(RuleReader.read("rule.yml", bytes), request);
  }
}
