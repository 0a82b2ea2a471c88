package assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import org.junit.jupiter.api.Test;

/** Correlations and filters as {@code explain} shows them. */
class RuleOutlineTest {

  @Test
  void aThresholdIsReadOut() {
    assertThat(
            outline(
                """
                title: Many names
                description: d
                correlation:
                  type: value_percentile
                  rules: [a, b]
                  group-by: [Host, user]
                  timespan: 15m
                  aliases: {user: {a: User, b: Account}}
                  condition: {field: Bytes, percentile: 99.5, gt: 10, lte: 20}
                  generate: true
                """))
        .isEqualTo(
            """
            correlation `Many names`
              type value_percentile: a percentile of a field's values
              rules a, b
              for each Host, user
              within 15m
              alias user: User of a, Account of b
              fires when percentile 99.5 of Bytes > 10 and <= 20
              its rules are put out as well
            """);
  }

  @Test
  void aTemporalCorrelationIsReadOut() {
    assertThat(
            outline(
                """
                title: t
                description: d
                correlation:
                  type: temporal
                  timespan: 1h
                  condition: a and (b or not c)
                ---
                title: u
                description: d
                correlation: {type: temporal_ordered, timespan: 1h, rules: [a, b]}
                """))
        .isEqualTo(
            """
            correlation `t`
              type temporal: which of the rules match
              rules a, b, c
              within 1h
              fires when (a and (b or not c))
            correlation `u`
              type temporal_ordered: which of the rules match, in their order
              rules a, b
              within 1h
              fires when each of them matches
            """);
  }

  @Test
  void aFilterIsReadOut() {
    assertThat(
            outline(
                """
                title: f
                description: d
                logsource: {product: windows}
                filter:
                  rules: [a, b]
                  s: {User: x}
                  condition: not s
                ---
                title: g
                description: d
                logsource: {product: windows}
                filter: {rules: any, s: {User: x}, condition: not s}
                """))
        .startsWith(
            """
            filter `f`
              log source: product windows
              for a, b
              detection s
                all of
                  User: 'x'
              condition
                not
                  s
            filter `g`
              log source: product windows
              for any rule of these logs
            """);
  }

  private static String outline(String text) {
    RuleFile file = RuleReader.read("x.yml", text.getBytes(UTF_8));
    assertThat(file.problems()).isEmpty();
    return file.rules().stream()
        .flatMap(rule -> RuleOutline.of(rule).stream())
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }
}
