package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidatorsReaderTest {

  private static final String ID = "0d7f2b8e-41c6-4a39-9d55-7a1e3c0b9f24";

  private List<String> problems = List.of();

  private static YamlFile yaml(String text) {
    return YamlReader.read(new Source("validators.yml", text));
  }

  private LintConfig read(String text) {
    ValidatorsReader.Result result = ValidatorsReader.read(yaml(text), ShortTitle.CATALOGUE);
    problems =
        result.problems().stream()
            .map(p -> "%s: %s: %s".formatted(p.id(), p.message(), p.help().orElse("")))
            .toList();
    return result.config();
  }

  @Test
  void namesAreChosenAndTakenAway() {
    assertThat(read("validators: [title_length, duplicate_title]").on())
        .containsExactlyInAnyOrder("short-title", "duplicate-title");
    assertThat(read("validators:\n  - all\n  - -title_length\n").on())
        .contains("long-title", "missing-description")
        .doesNotContain("short-title");
    assertThat(read("validators:\n  - -title_length\n  - all\n").on())
        .doesNotContain("short-title");
    assertThat(read("exclusions: {}").on()).contains("short-title");
    assertThat(problems).isEmpty();
  }

  @Test
  void exclusionsAreOfRules() {
    LintConfig config =
        read(
            "validators: [all]\nexclusions:\n  %s: title_length\n  x: [title_length, cartag]\n"
                .formatted(ID));
    assertThat(config.isOffFor(Optional.of(ID), "short-title")).isTrue();
    assertThat(config.isOffFor(Optional.of(ID), "long-title")).isFalse();
    assertThat(config.isOffFor(Optional.of("x"), "short-title")).isTrue();
  }

  @Test
  void parametersGoToOptionsOfTheSameName() {
    LintConfig config =
        read("validators: [all]\nconfig:\n  title_length: {min_length: 7, colour: red}\n");
    assertThat(config.options().number(new ShortTitle(), "min_length", 0)).isEqualTo(7);
    assertThat(problems)
        .containsExactly(
            "not-taken-over: the parameter `colour` is not taken over: the check that stands for"
                + " `title_length` has no such option");
  }

  @Test
  void whatIsNotHereIsNamedWithTheReason() {
    read("validators: [all, sigmahq_title_lenght, -dangling_condition]");
    assertThat(problems)
        .containsExactly(
            "not-taken-over: `sigmahq_title_lenght` is not taken over: pySigma has no such"
                + " validator: did you mean `sigmahq_title_length`?",
            "not-taken-over: `-dangling_condition` is not taken over: what it finds is an error"
                + " of reading here, and always on");
    read("validators: [all]\nexclusions: {x: [nothing_like_it]}\nconfig: {cartag2: {a: 1}}\n");
    assertThat(problems).hasSize(2).allMatch(problem -> problem.startsWith("not-taken-over"));
  }

  @Test
  void otherFilesAreRefused() {
    for (String text :
        List.of(
            "validators: {a: b}",
            "validators: [[a]]",
            "valdators: [all]",
            "exclusions: [x]",
            "exclusions: {x: {y: z}}",
            "config: [x]",
            "config: {title_length: 3}",
            "- all",
            "all",
            "",
            "validators: [")) {
      YamlFile file = yaml(text);
      assertThat(ValidatorsReader.read(file, ShortTitle.CATALOGUE).ok()).as(text).isFalse();
    }
  }

  @Test
  void whatIsNoMapIsNoConfiguration() {
    read("- all");
    assertThat(problems).hasSize(1).first().asString().contains("not-a-configuration");
    assertThat(ValidatorsReader.read(yaml("")).problems())
        .extracting(Diagnostic::id)
        .containsExactly("not-a-configuration");
  }

  @Test
  void theyAreKnownByTheirKeys() {
    assertThat(ValidatorsReader.isOne(yaml("validators: [all]"))).isTrue();
    assertThat(ValidatorsReader.isOne(yaml("exclusions: {}\n"))).isTrue();
    assertThat(ValidatorsReader.isOne(yaml("rules: [r]\nvalidators: []"))).isFalse();
    assertThat(ValidatorsReader.isOne(yaml("rules: [r]"))).isFalse();
    assertThat(ValidatorsReader.isOne(yaml(""))).isFalse();
    assertThat(ValidatorsReader.isOne(yaml("- validators"))).isFalse();
  }

  @Test
  void everyValidatorHasACheck() {
    for (String name : PysigmaNames.ALL) {
      assertThat(LintCatalogue.ALL.ids(name)).as(name).isNotEmpty();
    }
  }

  @Test
  void aliasesAreNamesOfPysigma() {
    for (LintCheck check : LintCatalogue.ALL.all()) {
      assertThat(PysigmaNames.ALL).as(check.id()).containsAll(check.aliases());
    }
  }

  @Test
  void theNamesAreThoseOfPysigma() throws IOException {
    var file = Truth.path("golden/pysigma/validators-meta.json", 1);
    var names = new ArrayList<String>();
    try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        names.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
    }
    assertThat(names).hasSize(80).containsExactlyInAnyOrderElementsOf(PysigmaNames.ALL);
    assertThat(PysigmaNames.ALL).isSorted();
  }
}
