package assay.prove;

import assay.engine.TreeEvent;
import assay.pipeline.PipelineStack;
import assay.source.Diagnostic;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Targets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of comparing the queries of one target with what their rules mean. */
final class Proof {

  /** To look at each column of each row takes long. */
  private static final int MOST_FOR_KEYWORDS = 400;

  /** How many rules found something, and how many nothing, where query and meaning agree. */
  private int matching;

  private int silent;

  /** Rules that the target refuses, or says only nearly, by the problem that says so. */
  private final Map<String, Integer> aside = new TreeMap<>();

  private final List<String> disagreements = new ArrayList<>();

  /** Each of {@code cases} asked of {@code engine}, and of its meaning, about {@code events}. */
  void add(Engine engine, List<Case> cases, List<TreeEvent> events) throws Exception {
    var some = events.subList(0, Math.min(events.size(), MOST_FOR_KEYWORDS));
    compare(engine, cases.stream().filter(Case::hasKeywords).toList(), some);
    compare(engine, cases.stream().filter(rule -> !rule.hasKeywords()).toList(), events);
  }

  int matching() {
    return matching;
  }

  int silent() {
    return silent;
  }

  List<String> disagreements() {
    return disagreements;
  }

  /** Rules whose fields cannot stand side by side in a table are asked after each other. */
  private void compare(Engine engine, List<Case> cases, List<TreeEvent> events) throws Exception {
    List<Case> rest = cases;
    while (!rest.isEmpty()) {
      var fields = new TreeSet<String>();
      var asked = new ArrayList<Case>();
      var later = new ArrayList<Case>();
      for (Case rule : rest) {
        boolean fits =
            !engine.foldsNames() || rule.fields().stream().noneMatch(f -> clashes(f, fields));
        if (fits) {
          fields.addAll(rule.fields());
          asked.add(rule);
        } else {
          later.add(rule);
        }
      }
      if (asked.getFirst().hasKeywords()) {
        addAll(events, engine, fields);
      }
      engine.load(fields, events);
      for (Case rule : asked) {
        compare(rule, engine, events);
      }
      rest = later;
    }
  }

  private static void addAll(List<TreeEvent> events, Engine engine, SortedSet<String> fields) {
    for (TreeEvent event : events) {
      for (String field : event.root().fields().keySet()) {
        if (!engine.foldsNames() || !clashes(field, fields)) {
          fields.add(field);
        }
      }
    }
  }

  private static boolean clashes(String field, SortedSet<String> fields) {
    return fields.stream().anyMatch(f -> f.equalsIgnoreCase(field) && !f.equals(field));
  }

  private void compare(Case rule, Engine engine, List<TreeEvent> events) {
    Conversion conversion = convert(rule, engine);
    for (Diagnostic problem : conversion.problems()) {
      if (problem.isError() || problem.id().startsWith("approximate-")) {
        aside.merge(problem.id() + ": " + problem.message(), 1, Integer::sum);
        return;
      }
    }
    boolean finds = false;
    for (int i = 0; i < conversion.outputs().size(); i++) {
      String query = conversion.outputs().get(i);
      BitSet expected = rule.found(i, events);
      BitSet found;
      try {
        found = engine.find(query);
      } catch (Exception e) {
        disagreements.add("%s: %s%n  %s".formatted(rule.name(), e.getMessage(), query));
        return;
      }
      if (!found.equals(expected)) {
        disagreements.add(difference(rule, query, expected, found, events));
        return;
      }
      finds |= !expected.isEmpty();
    }
    if (finds) {
      matching++;
    } else {
      silent++;
    }
  }

  static Conversion convert(Case rule, Engine engine) {
    var request = Request.of(Request.DEFAULT_FORMAT, engine.options(), false, PipelineStack.EMPTY);
    return ((QueryTarget) Targets.find(engine.target()).orElseThrow())
        .convert(rule.file(), request);
  }

  private static String difference(
      Case rule, String query, BitSet expected, BitSet found, List<TreeEvent> events) {
    var missed = (BitSet) expected.clone();
    missed.andNot(found);
    var wrong = (BitSet) found.clone();
    wrong.andNot(expected);
    TreeEvent event = events.get(missed.isEmpty() ? wrong.nextSetBit(0) : missed.nextSetBit(0));
    var values = new TreeMap<String, Object>();
    rule.fields().forEach(field -> values.put(field, event.values(field)));
    return "%s: %d of %d missed, %d found wrongly%n  %s%n  %s"
        .formatted(
            rule.name(),
            missed.cardinality(),
            expected.cardinality(),
            wrong.cardinality(),
            query,
            values);
  }

  @Override
  public String toString() {
    return "%,d rules that match and %,d that do not agree, %,d do not, set aside %s"
        .formatted(matching, silent, disagreements.size(), aside);
  }
}
