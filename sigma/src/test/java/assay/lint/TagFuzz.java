package assay.lint;

import static assay.truth.Sound.same;
import static java.nio.charset.StandardCharsets.UTF_8;

import assay.rule.RuleFile;
import assay.rule.Written;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;

/** Any texts as the tags of a rule, one a line, each as it stands in the file. */
class TagFuzz {

  private static final Pattern OF_TAGS = Pattern.compile("tag|tactic|technique|attack");

  private static final Linter LINTER =
      new Linter(
          LintRules.ALL.stream().filter(check -> OF_TAGS.matcher(check.id()).find()).toList(),
          TestFacts.FACTS,
          LintOptions.NONE);

  private static final String RULE =
      """
      title: Tags
      description: A rule of any tags
      logsource:
          product: windows
      detection:
          selection:
              EventID: 1
          condition: selection
      tags:
      """;

  /** So that loading classes is no part of the time that an input may take. */
  @BeforeAll
  static void theWayIsKnown() {
    new TagFuzz().anyTagsAreCheckedAndTheirFixesComeToRest("attack.T1059".getBytes(UTF_8));
  }

  @DictionaryEntries({
    "attack.",
    "attack.t1562.001",
    "attack.defense-evasion",
    "attack.T1059",
    "attack.defense_evasion",
    "cve.2021-44228",
    "cve.",
    "tlp.white",
    "detection.emerging-threats",
    "car.2013-05-009",
    "d3fend.d3-",
    "stp.3u",
    "# c",
    "\\x0A"
  })
  @FuzzTest
  void anyTagsAreCheckedAndTheirFixesComeToRest(byte[] bytes) {
    LintFuzz.fixesComeToRest(
        LINTER, rule(new String(bytes, UTF_8)).getBytes(UTF_8), TagFuzz::check);
  }

  private static String rule(String tags) {
    var text = new StringBuilder(RULE);
    tags.lines().forEach(tag -> text.append("    - ").append(tag).append('\n'));
    return text.toString();
  }

  /** A tag's parts make the tag. */
  private static void check(RuleFile file) {
    file.rules().forEach(rule -> check(rule.metadata().tags().items()));
  }

  private static void check(List<Written> tags) {
    for (Tag tag : Tag.of(tags)) {
      same(
          tag.text(),
          tags.get(tag.index()).text().toLowerCase(Locale.ROOT),
          "a tag is its namespace and its name");
    }
  }
}
