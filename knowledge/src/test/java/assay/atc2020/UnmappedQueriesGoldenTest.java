package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.PageQuery;
import assay.page.RulePage;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The queries on Confluence's pages: those of sigmac without any configuration. */
class UnmappedQueriesGoldenTest {

  @Test
  void allAreTheSameTextAsWithoutConfiguration() {
    Json truth =
        Json.read(Truth.path("golden/atc/expected/queries_confluence.json", 441 * 7)).getFirst();
    var different = new ArrayList<String>();
    int compared = 0;
    for (RulePage page : Seed.base().rulePages()) {
      String path = page.file().source().name().substring("inputs/sigma/".length());
      for (PageQuery query : page.queries()) {
        String printed = ConfluenceRule.printed(page, query);
        String expected = truth.get(path).get(query.label()).get("stdout").text();
        if (!expected.equals(printed.isEmpty() ? "" : printed + "\n")) {
          different.add(path + " " + query.label());
        }
        compared++;
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isEqualTo(441 * 7);
  }
}
