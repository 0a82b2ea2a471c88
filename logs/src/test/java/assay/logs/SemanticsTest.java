package assay.logs;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.ReferenceMatcher;
import assay.engine.TreeEvent;
import assay.query.Lowered;
import assay.query.Lowering;
import assay.query.Passes;
import assay.query.Query;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a rule means on an event is what Sigma 2.1 says, before the passes and after them. */
class SemanticsTest {

  @Test
  void queriesMeanWhatTheSpecificationSays() throws JsonEvents.NotEvents {
    compare(query -> query);
  }

  @Test
  void passesChangeNoMeaning() throws JsonEvents.NotEvents {
    compare(Passes::apply);
  }

  private static void compare(UnaryOperator<Query> rewrite) throws JsonEvents.NotEvents {
    var wrong = new ArrayList<String>();
    for (Json row : Json.read(Truth.path("golden/semantics/cases.jsonl", 83))) {
      String verdict = verdict(row, rewrite);
      if (!verdict.equals(row.get("expect").text())) {
        wrong.add(verdict + " for " + row.write());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String verdict(Json row, UnaryOperator<Query> rewrite)
      throws JsonEvents.NotEvents {
    String rule =
        "title: t\ndescription: d\nlogsource:\n  category: process_creation\ndetection:\n"
            + row.get("detection").text();
    RuleFile file = RuleReader.read("x.yml", rule.getBytes(StandardCharsets.UTF_8));
    if (file.problems().stream().anyMatch(Diagnostic::isError)) {
      return "refuse";
    }
    Lowered lowered = Lowering.lower((Rule.DetectionRule) file.rules().getFirst());
    if (lowered.queries().isEmpty()) {
      return "refuse";
    }
    List<TreeEvent> events = JsonEvents.read(row.get("event").write());
    Query query = rewrite.apply(lowered.queries().getFirst());
    return Boolean.toString(ReferenceMatcher.matches(query, events.getFirst()));
  }
}
