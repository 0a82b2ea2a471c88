package assay.atc2020;

import assay.knowledge.Customer;
import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.LoggingPolicy;
import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a rule is linked with, as the tables and the index of 2020 looked it up: everything by
 * title.
 *
 * <p>Entities came in the order of a folder on a disk, and it shows: in the order of customers, and
 * in the place holder for policies that stays where the first data has none. Files are taken from
 * the last to the first here, which for most rules gives what that disk gave.
 */
final class RuleFacts {

  private final Library library;
  private final List<DataNeeded> dataNeeded;
  private final List<LoggingPolicy> policies;
  private final List<Enrichment> enrichments;
  private final Map<String, Set<String>> customers = new HashMap<>();

  RuleFacts(Library library) {
    this.library = library;
    this.dataNeeded = library.entities().dataNeeded().reversed();
    this.policies = library.entities().loggingPolicies();
    this.enrichments = library.entities().enrichments();
    for (Customer customer : library.entities().customers().reversed()) {
      for (String title : customer.detectionRules().texts()) {
        customers
            .computeIfAbsent(title, rule -> new LinkedHashSet<>())
            .add(customer.shownName().text());
      }
    }
  }

  List<DataNeeded> allDataNeeded() {
    return dataNeeded;
  }

  List<Enrichment> allEnrichments() {
    return enrichments;
  }

  /** The names of the customers that list the rule's title; Python's word for nothing if none. */
  List<String> customers(LinkedRule rule) {
    return List.copyOf(customers.getOrDefault(rule.title(), Set.of("None")));
  }

  /** The tags that begin with {@code attack}; none unless the rule has a list of tags. */
  static List<String> threats(LinkedRule rule) {
    WrittenList tags = rule.file().header().tags();
    return tags.bare()
        ? List.of()
        : tags.texts().stream().filter(tag -> tag.startsWith("attack")).toList();
  }

  /** The tactics among {@code threats}, such as {@code TA0002: Execution}. */
  List<String> tactics(List<String> threats) {
    return threats.stream()
        .flatMap(tag -> library.attack().tactic(tag).stream())
        .map(tactic -> tactic.id() + ": " + tactic.name())
        .toList();
  }

  /** The tags of techniques among {@code threats}. */
  static List<String> techniqueTags(List<String> threats) {
    return threats.stream().filter(tag -> tag.startsWith("attack.t")).toList();
  }

  /** {@code T1003.006: DCSync}; without a name, which stopped the program of 2020, {@code None}. */
  String technique(String tag) {
    String id = tag.replace("attack.", "").toUpperCase(Locale.ROOT);
    String name = library.attack().technique(id).map(known -> known.name()).orElse("None");
    return tag.replace("attack.t", "T") + ": " + name;
  }

  List<DataNeeded> dataNeeded(LinkedRule rule) {
    var titles = Set.copyOf(rule.links().dataNeeded());
    return dataNeeded.stream().filter(data -> titles.contains(data.title().text())).toList();
  }

  /**
   * The titles of the policies of {@code data}, each once. If the first data has none, {@code
   * nothing} stands in their place and stays there.
   */
  List<String> policies(List<DataNeeded> data, String nothing) {
    var found = new LinkedHashSet<String>();
    for (DataNeeded each : data) {
      for (LoggingPolicy policy : policies) {
        if (isNamed(policy.title().text(), each.loggingPolicies())) {
          found.add(policy.title().text());
        }
      }
      if (found.isEmpty()) {
        found.add(nothing);
      }
    }
    return List.copyOf(found);
  }

  /** The enrichments that the rule names; a bare text names every title within it. */
  List<Enrichment> enrichments(LinkedRule rule) {
    Optional<YamlNode> named = Optional.ofNullable(rule.file().header().custom().get("enrichment"));
    Predicate<String> isNamed =
        switch (named.orElse(new YamlNode.Sequence(List.of(), new Span(0, 0)))) {
          case YamlNode.Scalar text -> title -> text.text().contains(title);
          case YamlNode.Sequence list ->
              title -> list.items().stream().anyMatch(item -> isText(item, title));
          case YamlNode.Mapping map -> title -> map.entry(title).isPresent();
        };
    return enrichments.stream().filter(each -> isNamed.test(each.title().text())).toList();
  }

  private static boolean isText(YamlNode node, String text) {
    return node instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof YamlValue.Text
        && scalar.text().equals(text);
  }

  /** The data that {@code enrichment} adds to. */
  List<DataNeeded> enriched(Enrichment enrichment) {
    return dataNeeded.stream()
        .filter(data -> isNamed(data.title().text(), enrichment.dataToEnrich()))
        .toList();
  }

  /** Python's {@code in}: an item of a list, or a part of a text in its place. */
  private static boolean isNamed(String title, WrittenList names) {
    return names.bare() ? names.texts().getFirst().contains(title) : names.texts().contains(title);
  }

  /** Python's {@code ';'.join}: a text in place of a list falls apart into its characters. */
  static String joined(WrittenList list) {
    List<String> parts = new ArrayList<>(list.texts());
    if (list.bare()) {
      parts = parts.getFirst().codePoints().mapToObj(Character::toString).toList();
    }
    return String.join(";", parts);
  }

  /** The first six columns that tell where data comes from. */
  static List<String> columns(DataNeeded data, String absent) {
    return List.of(
        text(data.category(), absent),
        text(data.platform(), absent),
        text(data.type(), absent),
        text(data.channel(), absent),
        text(data.provider(), absent),
        data.title().text());
  }

  private static String text(Optional<Written> written, String absent) {
    return written.map(Written::text).orElse(absent);
  }
}
