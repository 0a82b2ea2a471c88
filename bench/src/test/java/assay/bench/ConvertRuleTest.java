package assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.target.Conversion;
import assay.target.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvertRuleTest {

  @Test
  void theRuleIsParsedWithoutProblems() {
    RuleFile file = new ConvertRule().parse();

    assertThat(file.problems()).isEmpty();
    assertThat(file.rules()).hasSize(1);
  }

  @Test
  void everyLanguageHasItsQuery() {
    List<Conversion> conversions = new ConvertRule().convert();

    assertThat(conversions).hasSameSizeAs(Targets.ALL).allMatch(Conversion::ok);
    assertThat(conversions.get(Targets.ids().indexOf("sigmac-splunk")).outputs())
        .containsExactly(
            "(((Image=\"*\\\\7z.exe\" OR Image=\"*\\\\7za.exe\" OR Image=\"*\\\\rar.exe\")"
                + " CommandLine=\"* a *\" CommandLine=\"*\\\\Users\\\\*\")"
                + " NOT (ParentImage=\"C:\\\\Program Files\\\\Backup\\\\agent.exe\"))");
  }
}
