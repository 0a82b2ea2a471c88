package assay.prove;

import assay.engine.ReferenceMatcher;
import assay.engine.TreeEvent;
import assay.query.Check;
import assay.query.Lowering;
import assay.query.Query;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.rule.Written;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file of rules, what each of its conditions means, and which fields these are about. */
final class Case {

  private final RuleFile file;
  private final List<Query> queries;
  private final SortedSet<String> fields = new TreeSet<>();
  private final Map<Integer, BitSet> found = new HashMap<>();
  private @Nullable List<TreeEvent> foundIn;
  private boolean finds;
  private boolean keywords;

  private Case(RuleFile file) {
    this.file = file;
    this.queries =
        file.rules().stream()
            .filter(Rule.DetectionRule.class::isInstance)
            .flatMap(rule -> Lowering.lower((Rule.DetectionRule) rule).queries().stream())
            .toList();
    queries.forEach(this::look);
  }

  static Case of(String name, byte[] rule) {
    return new Case(RuleReader.read(name, rule));
  }

  RuleFile file() {
    return file;
  }

  String name() {
    return file.source().name();
  }

  String id() {
    return file.header().id().map(Written::text).orElse("");
  }

  Set<String> fields() {
    return fields;
  }

  /** Whether a regular expression is asked for. */
  boolean hasRegex() {
    return finds;
  }

  /** Whether something is asked of the whole event. */
  boolean hasKeywords() {
    return keywords;
  }

  /** The numbers of the events that condition {@code index} means. */
  @SuppressWarnings("ReferenceEquality")
  BitSet found(int index, List<TreeEvent> events) {
    if (foundIn != events) {
      found.clear();
      foundIn = events;
    }
    return found.computeIfAbsent(index, i -> find(queries.get(i), events));
  }

  private static BitSet find(Query query, List<TreeEvent> events) {
    var numbers = new BitSet();
    for (int i = 0; i < events.size(); i++) {
      if (ReferenceMatcher.matches(query, events.get(i))) {
        numbers.set(i);
      }
    }
    return numbers;
  }

  private void look(Query query) {
    switch (query) {
      case Query.And and -> and.terms().forEach(this::look);
      case Query.Or or -> or.terms().forEach(this::look);
      case Query.Not not -> look(not.term());
      case Query.Has has -> {
        fields.add(has.field());
        finds |= has.check() instanceof Check.Finds;
        if (has.check() instanceof Check.SameAs same) {
          fields.add(same.field());
        }
      }
      case Query.Anywhere anywhere -> {
        keywords = true;
        finds |= anywhere.check() instanceof Check.Finds;
      }
    }
  }
}
