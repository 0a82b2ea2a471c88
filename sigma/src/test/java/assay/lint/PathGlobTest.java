package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

  @ParameterizedTest
  @CsvSource({
    "rules/a.yml, rules/a.yml, true",
    "rules/a.yml, rules/b.yml, false",
    "rules/a.yml, old/rules/a.yml, false",
    "a.yml, rules/win/a.yml, true",
    "a.yml, rules/win/ba.yml, false",
    "*.yaml, rules/win/a.yaml, true",
    "rules/*.yml, rules/win/a.yml, false",
    "rules/**/*.yml, rules/a.yml, true",
    "rules/**/*.yml, rules/x/y/a.yml, true",
    "rules/**, rules/x/y/a.yml, true",
    "**/old/**, x/old/a.yml, true",
    "**/old/**, old/a.yml, true",
    "**/old/**, bold/a.yml, false",
    "rules/win, rules/win/a.yml, true",
    "rules/win/, rules/win/x/a.yml, true",
    "rules/wi, rules/win/a.yml, false",
    "win, rules/win/a.yml, true",
    "./rules/a.yml, rules/a.yml, true",
    "rules/?.yml, rules/a.yml, true",
    "rules/?.yml, rules/ab.yml, false",
    "rules?a.yml, rules/a.yml, false",
    "rules/[a].yml, rules/a.yml, false",
    "a**b, axyb, true",
    "*, a.yml, true",
    "**, x/a.yml, true"
  })
  void patternsAreThoseOfIgnoreFiles(String pattern, String path, boolean matches) {
    assertThat(new PathGlob(pattern).matches(path)).isEqualTo(matches);
  }

  @Test
  void emptyPatternsAndPathsMatchNothing() {
    assertThat(new PathGlob("").matches("a.yml")).isFalse();
    assertThat(new PathGlob("/").matches("a.yml")).isFalse();
    assertThat(new PathGlob("**").matches("")).isFalse();
  }

  @Test
  void noPatternTakesLong() {
    String path = "a/".repeat(200) + "b.yml";
    for (String part : List.of("*", "**", "**/", "a*")) {
      assertThat(new PathGlob(part.repeat(200) + "x/y").matches(path)).isFalse();
    }
  }
}
