package assay.target;

import assay.query.Query;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import assay.template.Data;
import assay.template.DataText;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a target may need of a rule and of what was asked for, to make a condition a whole query.
 *
 * @param asked what the condition says
 */
record Frame(Rule.DetectionRule rule, Query asked, Map<String, Data> state, Request request) {

  /** What pipelines or the user said under {@code name}. */
  String get(String name, String otherwise) {
    String option = request.options().get(name);
    if (option != null) {
      return option;
    }
    Data value = state.get(name);
    return value == null ? otherwise : DataText.print(value);
  }

  /** The same where it may be several, each of them once, between commas. */
  String list(String name, String otherwise) {
    return !request.options().containsKey(name) && state.get(name) instanceof Data.Items list
        ? list.items().stream().map(DataText::print).distinct().collect(Collectors.joining(","))
        : get(name, otherwise);
  }

  /** The same rule with {@code query} asked instead. */
  Frame asking(Query query) {
    return new Frame(rule, query, state, request);
  }

  /** What the rule says under {@code name} among its own keys, or below its key {@code custom}. */
  Optional<String> custom(String name) {
    Map<String, YamlNode> keys = rule.metadata().custom();
    Optional<YamlNode> below =
        keys.get("custom") instanceof YamlNode.Mapping custom ? custom.get(name) : Optional.empty();
    return below
        .or(() -> Optional.ofNullable(keys.get(name)))
        .filter(YamlNode.Scalar.class::isInstance)
        .map(node -> ((YamlNode.Scalar) node).text());
  }

  String title() {
    return text(rule.metadata().title());
  }

  String id() {
    return text(rule.metadata().id());
  }

  Metadata metadata() {
    return rule.metadata();
  }

  /** The fields that an analyst wants to see. */
  List<String> fields() {
    return rule.metadata().fields().texts();
  }

  static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }
}
