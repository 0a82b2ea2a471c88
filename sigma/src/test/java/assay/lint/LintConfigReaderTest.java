package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Severity;
import assay.source.Source;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintConfigReaderTest {

  private final List<Diagnostic> problems = new ArrayList<>();
  private String drawn = "";

  private LintConfig read(String yaml) {
    YamlFile file = YamlReader.read(new Source("assay.yml", yaml));
    problems.clear();
    LintConfig config =
        new LintConfigReader(ShortTitle.CATALOGUE, problems::add)
            .config(file.documents().getFirst());
    drawn = "";
    problems.forEach(problem -> drawn += DiagnosticText.render(problem, file.source()));
    return config;
  }

  private void refused(String id, String yaml, String... texts) {
    read(yaml);
    assertThat(problems).as(yaml).hasSize(1).allMatch(Diagnostic::isError);
    assertThat(drawn).startsWith("error[" + id + "]: ").contains(texts);
  }

  @Test
  void withoutAWordTheDefaultsCount() {
    assertThat(read("{}").fingerprint())
        .isEqualTo(LintConfig.of(ShortTitle.CATALOGUE).fingerprint());
    assertThat(read("~").on()).contains("short-title", "duplicate-title", "missing-description");
    assertThat(problems).isEmpty();
  }

  @Test
  void selectTakesTheseAloneAndIgnoreTakesAway() {
    assertThat(read("{select: short-title}").on()).containsExactly("short-title");
    assertThat(read("{select: [title_length, duplicate-id]}").on())
        .containsExactlyInAnyOrder("short-title", "duplicate-id");
    assertThat(read("{select: [all], ignore: [short-title]}").on())
        .contains("long-title")
        .doesNotContain("short-title");
    assertThat(read("{ignore: reading}").on()).doesNotContain("missing-description");
    assertThat(read("{select: }").on()).contains("short-title");
    assertThat(read("{select: []}").on()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void severitiesAndOptionsGoToAllThatANameChooses() {
    LintConfig config =
        read(
            """
            severity: {title_length: error, missing-description: note}
            options:
              short-title: {min_length: 8, words: [one, 2]}
              long-title: {max_length: 100}
            """);
    assertThat(problems).isEmpty();
    assertThat(config.severities())
        .isEqualTo(Map.of("short-title", Severity.ERROR, "missing-description", Severity.NOTE));
    assertThat(config.options().number(new ShortTitle(), "min_length", 0)).isEqualTo(8);
    assertThat(config.options().texts(new ShortTitle(), "words", List.of()))
        .containsExactly("one", "2");
    assertThat(config.options().number(new LongTitle(), "max_length", 0)).isEqualTo(100);
  }

  @Test
  void exclusionsAreOfRulesOrPaths() {
    LintConfig config =
        read(
            """
            exclude:
              - {rule: 0d7f2b8e-41c6-4a39-9d55-7a1e3c0b9f24, checks: short-title}
              - {path: [old/**, "x_*.yml"], checks: [long-title]}
              - path: unsupported
            """);
    assertThat(problems).isEmpty();
    assertThat(config.leavesOut("unsupported/a.yml")).isTrue();
    assertThat(config.leavesOut("old/a.yml")).isFalse();
    assertThat(config.offAt("old/a.yml")).containsExactly("long-title");
    assertThat(config.offAt("rules/x_1.yml")).containsExactly("long-title");
    assertThat(config.offAt("rules/a.yml")).isEmpty();
    String id = "0D7F2B8E-41C6-4A39-9D55-7A1E3C0B9F24";
    assertThat(config.isOffFor(Optional.of(id), "short-title")).isTrue();
    assertThat(config.isOffFor(Optional.of(id), "long-title")).isFalse();
    assertThat(config.isOffFor(Optional.empty(), "short-title")).isFalse();
  }

  @Test
  void whatItDoesNotKnowIsRefusedWithAWayOut() {
    refused(
        "unknown-key", "{selcet: [all]}", "`lint` has no key `selcet`", "did you mean `select`?");
    refused(
        "unknown-check",
        "{select: [short-titel]}",
        "`short-titel` is not a check",
        "`short-title`?");
    refused("unknown-check", "{ignore: [x.y]}", "`x.y` is not a check", "`assay list lints`");
    refused(
        "cannot-be-ignored",
        "{ignore: [invalid-id]}",
        "`invalid-id` is an error of reading and always on");
    refused("cannot-be-ignored", "{severity: {invalid-id: note}}", "always on");
    refused("unknown-severity", "{severity: {short-title: hint}}", "`hint` is not a severity");
    refused("wrong-type", "{severity: [short-title]}", "`severity` must be a map of checks");
    refused(
        "unknown-option",
        "{options: {short-title: {min_lenght: 3}}}",
        "no option",
        "`min_length`?");
    refused(
        "not-a-number", "{options: {short-title: {min_length: few}}}", "must be a whole number");
    refused(
        "not-a-number", "{options: {short-title: {min_length: [3]}}}", "must be a whole number");
    refused("wrong-type", "{options: {short-title: 3}}", "an option must be a map of options");
    refused(
        "incomplete-exclusion",
        "{exclude: [{checks: [short-title]}]}",
        "an exclusion needs `path`, or `rule`");
    refused(
        "incomplete-exclusion",
        "{exclude: [{path: x, rule: y}]}",
        "an exclusion needs `path`, or `rule`");
    refused("wrong-type", "{exclude: {path: x}}", "`exclude` must be a list of maps");
    refused("incomplete-exclusion", "{exclude: [x]}", "an exclusion needs `path`, or `rule`");
    refused("unknown-key", "{exclude: [{path: x, cheks: all}]}", "an exclusion has no key `cheks`");
    refused("cannot-be-ignored", "{exclude: [{path: x, checks: invalid-id}]}", "always on");
    refused("wrong-type", "[short-title]", "`lint` must be a map");
  }

  @Test
  void twoConfigurationsThatDifferHaveDifferentFingerprints() {
    List<String> texts =
        List.of(
            "{}",
            "{select: [short-title]}",
            "{severity: {short-title: note}}",
            "{options: {short-title: {min_length: 1}}}",
            "{options: {short-title: {min_length: 11}}}",
            "{options: {short-title: {words: ['a, b']}}}",
            "{options: {short-title: {words: [a, b]}}}",
            "{exclude: [{path: a}]}",
            "{exclude: [{path: a, checks: short-title}]}",
            "{exclude: [{rule: a, checks: short-title}]}");
    assertThat(texts.stream().map(text -> read(text).fingerprint())).doesNotHaveDuplicates();
  }
}
