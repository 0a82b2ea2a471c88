package assay.knowledge;

import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.Written;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the data needed of a rule by Sigma's taxonomy of log sources, and tells why.
 *
 * <p>Data is found when it is of the rule's log source, is one of the events that the rule asks
 * for, and has all fields of at least one way in which the rule's condition can hold. A rule that
 * asks for neither event nor field finds data only if its log source names a log: a keyword in
 * {@code windows} could stand anywhere. A rule's enrichments add the data that they need.
 */
public final class TaxonomyDataNeeded implements DataNeededFinder {

  private static final int MOST_MISSES = 3;

  private final List<DataFacts> data;
  private final Map<String, List<String>> byEnrichment = new LinkedHashMap<>();

  /** A rule beside data of its log source: what the data has of what the rule asks for. */
  private record Look(
      DataFacts data,
      LogSources.Agreement agreement,
      Coverage coverage,
      RuleNeeds rule,
      Optional<String> firstEvent) {

    /** What other parts of the rule ask for and the data has not. */
    Set<String> missing() {
      var missing = new LinkedHashSet<>(rule.missing(data, firstEvent));
      missing.removeAll(coverage.has());
      return missing;
    }

    boolean found() {
      return coverage.complete() && (coverage.isEvidence() || agreement.namesLog());
    }

    /** The rule asks for events that the data is not, or that it does not say it is. */
    boolean ofOtherEvents() {
      return coverage.other() || coverage.lacks().stream().anyMatch(RuleNeeds::isEventId);
    }

    /** Of the right events, with something of what was asked for, but not all. */
    boolean near() {
      return !coverage.complete()
          && !coverage.other()
          && (coverage.isEvidence() || (agreement.namesLog() && coverage.lacks().size() == 1));
    }
  }

  public TaxonomyDataNeeded(Entities entities) {
    data = entities.dataNeeded().stream().map(DataFacts::of).toList();
    for (Enrichment enrichment : entities.enrichments()) {
      List<String> needed = enrichment.dataNeeded().texts();
      byEnrichment.put(enrichment.fileName(), needed);
      byEnrichment.put(enrichment.title().text(), needed);
    }
  }

  @Override
  public List<DataMatch> of(RuleFile file) {
    Map<String, Set<String>> found = new TreeMap<>(TaxonomyDataNeeded::byCodePoint);
    for (RuleNeeds rule : needs(file)) {
      for (Look look : looks(rule)) {
        if (look.found()) {
          reasons(found, look.data().title()).addAll(reasons(look, rule));
        }
      }
    }
    for (String enrichment : enrichments(file)) {
      for (String title : byEnrichment.getOrDefault(enrichment, List.of())) {
        reasons(found, title).add("enrichment `" + enrichment + "` needs it");
      }
    }
    return found.entrySet().stream()
        .map(each -> new DataMatch(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private static Set<String> reasons(Map<String, Set<String>> found, String title) {
    return found.computeIfAbsent(title, name -> new LinkedHashSet<>());
  }

  private static int byCodePoint(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** The data that the rules of a file nearly find and do not, the nearest first. */
  public List<DataMiss> nearest(RuleFile file) {
    Set<String> found = of(file).stream().map(DataMatch::title).collect(Collectors.toSet());
    return nearest(needs(file).stream().flatMap(rule -> looks(rule).stream()), found);
  }

  private static List<DataMiss> nearest(Stream<Look> looks, Set<String> found) {
    var titles = new LinkedHashSet<>(found);
    return looks
        .filter(Look::near)
        .sorted(
            Comparator.comparingInt((Look look) -> look.coverage().lacks().size())
                .thenComparing(look -> look.data().title()))
        .filter(look -> titles.add(look.data().title()))
        .limit(MOST_MISSES)
        .map(look -> new DataMiss(look.data().title(), List.copyOf(look.coverage().lacks())))
        .toList();
  }

  /** The rules of a file that find no data, and why; none if an enrichment brings data. */
  public List<DataGap> gaps(RuleFile file) {
    boolean enriched =
        enrichments(file).stream()
            .anyMatch(name -> !byEnrichment.getOrDefault(name, List.of()).isEmpty());
    if (enriched) {
      return List.of();
    }
    if (file.rules().isEmpty()) {
      return List.of(gap(file.header().title(), "no rule could be read"));
    }
    var gaps = new ArrayList<DataGap>();
    boolean alone = needs(file).isEmpty();
    for (Rule rule : file.rules()) {
      switch (rule) {
        case Rule.DetectionRule detection -> gap(detection).ifPresent(gaps::add);
        case Rule.CorrelationRule correlation -> {
          if (alone) {
            gaps.add(gap(rule.metadata().title(), "it correlates rules of other files"));
          }
        }
        case Rule.FilterRule filter -> {}
      }
    }
    return gaps;
  }

  private static DataGap gap(Optional<Written> title, String reason) {
    return new DataGap(
        title.map(Written::text).orElse(""), "", List.of(), List.of(), reason, List.of());
  }

  private Optional<DataGap> gap(Rule.DetectionRule rule) {
    var needs = new RuleNeeds(rule);
    List<Look> looks = looks(needs);
    if (looks.stream().anyMatch(Look::found)) {
      return Optional.empty();
    }
    LogSource source = rule.logSource();
    return Optional.of(
        new DataGap(
            rule.metadata().title().map(Written::text).orElse(""),
            Stream.of(source.product(), source.category(), source.service())
                .flatMap(Optional::stream)
                .map(Written::text)
                .collect(Collectors.joining("/")),
            List.copyOf(needs.eventIds()),
            List.copyOf(needs.fields()),
            reason(needs, looks),
            nearest(looks.stream(), Set.of())));
  }

  private static String reason(RuleNeeds rule, List<Look> looks) {
    String source = LogSources.named(rule.logSource());
    if (looks.isEmpty()) {
      return "no data is documented for " + source;
    }
    if (looks.stream().allMatch(Look::ofOtherEvents)) {
      return "no data of " + source + " is of the events that it asks for";
    }
    if (looks.stream().anyMatch(look -> look.coverage().complete())) {
      return "it asks for no event or field of one log, and " + source + " names none";
    }
    return "no data of " + source + " has all fields that it asks for";
  }

  private static List<RuleNeeds> needs(RuleFile file) {
    return file.rules().stream()
        .filter(Rule.DetectionRule.class::isInstance)
        .map(rule -> new RuleNeeds((Rule.DetectionRule) rule))
        .toList();
  }

  private List<Look> looks(RuleNeeds rule) {
    var looks = new ArrayList<Look>();
    for (DataFacts each : data) {
      LogSources.agree(rule.logSource(), each)
          .ifPresent(agreement -> looks.add(look(rule, each, agreement)));
    }
    return looks;
  }

  private static Look look(RuleNeeds rule, DataFacts data, LogSources.Agreement agreement) {
    List<Optional<String>> events = new ArrayList<>();
    agreement.events().forEach(event -> events.add(Optional.of(event)));
    if (events.isEmpty()) {
      events.add(Optional.empty());
    }
    Coverage coverage =
        events.stream()
            .map(event -> rule.coverage(data, event))
            .reduce(Coverage::or)
            .orElse(Coverage.NOTHING);
    return new Look(data, agreement, coverage, rule, events.getFirst());
  }

  private static List<String> reasons(Look look, RuleNeeds rule) {
    var reasons = new ArrayList<String>();
    reasons.add(look.agreement().reason());
    for (String event : look.coverage().events()) {
      boolean number = look.data().eventIds().contains(event);
      reasons.add(number ? "event id " + event : "record type " + event.toUpperCase(Locale.ROOT));
    }
    Set<String> has = look.coverage().has();
    if (!has.isEmpty()) {
      reasons.add("has " + listed(has));
    } else if (rule.fields().isEmpty() && look.coverage().events().isEmpty()) {
      reasons.add("the rule asks for no field");
    }
    Set<String> missing = look.missing();
    if (!missing.isEmpty()) {
      reasons.add("lacks " + listed(missing) + ", which other parts of the rule ask for");
    }
    return reasons;
  }

  /** Names as code in a sentence. */
  static String listed(Set<String> names) {
    List<String> marked = names.stream().map(name -> "`" + name + "`").toList();
    int last = marked.size() - 1;
    return last == 0
        ? marked.getFirst()
        : String.join(", ", marked.subList(0, last)) + " and " + marked.get(last);
  }

  /** The enrichments that the rules of a file name: a list, or one text. */
  private static Set<String> enrichments(RuleFile file) {
    var names = new LinkedHashSet<String>();
    Stream.concat(Stream.of(file.header()), file.rules().stream().map(Rule::metadata))
        .map(metadata -> metadata.custom().get("enrichment"))
        .forEach(
            node -> {
              if (node instanceof YamlNode.Sequence list) {
                list.items().forEach(item -> addText(item, names));
              } else if (node != null) {
                addText(node, names);
              }
            });
    return names;
  }

  private static void addText(YamlNode node, Set<String> names) {
    if (node instanceof YamlNode.Scalar scalar) {
      names.add(scalar.text());
    }
  }
}
