package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Pattern.Literal;
import assay.rule.Pattern.Part;
import assay.rule.Pattern.Wildcard;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternTest {

  private static final String SIGNS = "\\\\\\**??aB é\n";

  @Test
  void starsAndQuestionMarksAreOpen() {
    assertThat(parts("*a?b*"))
        .containsExactly(
            Wildcard.ANY, new Literal("a"), Wildcard.ONE, new Literal("b"), Wildcard.ANY);
    assertThat(parts("**")).containsExactly(Wildcard.ANY, Wildcard.ANY);
  }

  /** The table of Sigma 2.1, "Escaping". */
  @Test
  void backslashesAreReadAsTheSpecificationSays() {
    assertThat(parts("\\")).containsExactly(new Literal("\\"));
    assertThat(parts("C:\\Windows")).containsExactly(new Literal("C:\\Windows"));
    assertThat(parts("a\\\\b")).containsExactly(new Literal("a\\b"));
    assertThat(parts("\\*")).containsExactly(new Literal("*"));
    assertThat(parts("\\?")).containsExactly(new Literal("?"));
    assertThat(parts("\\\\*")).containsExactly(new Literal("\\"), Wildcard.ANY);
    assertThat(parts("\\\\\\*")).containsExactly(new Literal("\\*"));
    assertThat(parts("\\\\\\\\")).containsExactly(new Literal("\\\\"));
    assertThat(parts("C:\\Temp\\")).containsExactly(new Literal("C:\\Temp\\"));
  }

  @Test
  void theEmptyTextHasNoParts() {
    assertThat(parts("")).isEmpty();
    assertThat(Pattern.parse("").written()).isEmpty();
    assertThat(Pattern.parse("").hasWildcard()).isFalse();
  }

  @Test
  void onlyOpenPartsAreWildcards() {
    assertThat(Pattern.parse("a*").hasWildcard()).isTrue();
    assertThat(Pattern.parse("a\\*").hasWildcard()).isFalse();
    assertThat(Pattern.parse("a\\\\?").hasWildcard()).isTrue();
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    var random = new Random(20260131);
    for (int i = 0; i < 50_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      Pattern pattern = Pattern.parse(text.toString());
      assertThat(Pattern.parse(pattern.written())).as(text.toString()).isEqualTo(pattern);
      assertThat(Pattern.parse(pattern.written()).written()).isEqualTo(pattern.written());
    }
  }

  @Test
  void literalsAreNeitherEmptyNorSideBySide() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      boolean literalBefore = false;
      for (Part part : parts(text.toString())) {
        boolean literal = part instanceof Literal;
        assertThat(literal && literalBefore).as(text.toString()).isFalse();
        assertThat(part).isNotEqualTo(new Literal(""));
        literalBefore = literal;
      }
    }
  }

  @Test
  void partsAreThoseOfPySigma() {
    List<String> differences = new ArrayList<>();
    for (Json row : Json.read(Truth.path("golden/oracle/strings.jsonl.gz", 525))) {
      List<String> expected = row.get("parts").items().stream().map(PatternTest::part).toList();
      List<String> found = parts(row.get("raw").text()).stream().map(PatternTest::part).toList();
      if (!found.equals(expected)) {
        differences.add(row.get("raw").text() + ": " + found + ", pySigma: " + expected);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<Part> parts(String written) {
    return Pattern.parse(written).parts();
  }

  private static String part(Json part) {
    return part.has("special") ? "open " + part.get("special").text() : "text " + part.text();
  }

  private static String part(Part part) {
    return switch (part) {
      case Literal literal -> "text " + literal.text();
      case Wildcard wildcard -> "open " + wildcard.sign();
      case Pattern.Dash dash -> "dash " + dash.written();
      case Pattern.Placeholder placeholder -> "place-holder " + placeholder.name();
    };
  }
}
