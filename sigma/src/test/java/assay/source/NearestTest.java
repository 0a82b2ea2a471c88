package assay.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> NAMES =
      List.of("contains", "startswith", "endswith", "re", "i");

  @Test
  void slipsOfOneKeyAreFound() {
    assertThat(Nearest.to("contain", NAMES)).contains("contains");
    assertThat(Nearest.to("cnotains", NAMES)).contains("contains");
    assertThat(Nearest.to("startwith", NAMES)).contains("startswith");
    assertThat(Nearest.to("er", NAMES)).contains("re");
    assertThat(Nearest.to("CONTAINS", NAMES)).contains("contains");
  }

  @Test
  void theNearestOfSeveralWinsAndTheFirstOfEqualOnes() {
    assertThat(Nearest.to("selection2", List.of("selection", "selection1", "selection_2")))
        .contains("selection");
    assertThat(Nearest.to("filter_c", List.of("filter", "filter_a", "filter_b")))
        .contains("filter_a");
  }

  @Test
  void whatIsFarIsNotMeant() {
    assertThat(Nearest.to("somewhere", NAMES)).isEmpty();
    assertThat(Nearest.to("x", NAMES)).isEmpty();
    assertThat(Nearest.to("", NAMES)).isEmpty();
    assertThat(Nearest.to("contains", List.of())).isEmpty();
  }

  @Test
  void helpListsShortListsAndCountsLongOnes() {
    assertThat(Nearest.help("contian", NAMES)).isEqualTo("did you mean `contains`?");
    assertThat(Nearest.help("xyz", List.of("selection", "filter")))
        .isEqualTo("known: `selection`, `filter`");
    assertThat(Nearest.help("xyz", List.of())).isEqualTo("there are none");
    List<String> many = IntStream.range(10, 20).mapToObj(i -> "name" + i).toList();
    assertThat(Nearest.help("xyz", many)).endsWith("`name17` and 2 more");
  }
}
