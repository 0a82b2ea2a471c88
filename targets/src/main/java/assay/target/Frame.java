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
import java.util.stream.Stream;

/**
 * What a target may need of a rule and of what was asked for, to make a condition a whole query.
 *
 * @param asked what the condition says
 */
public record Frame(
    Rule.DetectionRule rule, Query asked, Map<String, Data> state, Request request) {

  /** What pipelines or the user said under {@code name}. */
  public String get(String name, String otherwise) {
    String option = request.options().get(name);
    if (option != null) {
      return option;
    }
    Data value = state.get(name);
    return value == null || value instanceof Data.None ? otherwise : DataText.print(value);
  }

  /** The list that pipelines or the user said under {@code name}, the latter with commas. */
  List<String> texts(String name) {
    String option = request.options().get(name);
    if (option != null) {
      return List.of(option.split(",", -1));
    }
    return texts(state.getOrDefault(name, Data.none())).distinct().toList();
  }

  private static Stream<String> texts(Data data) {
    return switch (data) {
      case Data.None none -> Stream.of();
      case Data.Missing missing -> Stream.of();
      case Data.Items list -> list.items().stream().flatMap(Frame::texts);
      case Data.Bool bool -> Stream.of(DataText.print(bool));
      case Data.Int number -> Stream.of(DataText.print(number));
      case Data.Real number -> Stream.of(DataText.print(number));
      case Data.Text text -> Stream.of(text.text());
      case Data.Thing thing -> Stream.of(thing.text());
      case Data.Table table -> Stream.of(DataText.print(table));
    };
  }

  /** The indices to search in, with commas between; all of them if {@code *} is one. */
  String indices(String otherwise) {
    List<String> indices = texts("index");
    return indices.isEmpty()
        ? otherwise
        : indices.contains("*") ? "*" : String.join(",", indices.stream().sorted().toList());
  }

  /** The same rule with {@code query} asked instead. */
  Frame asking(Query query) {
    return new Frame(rule, query, state, request);
  }

  /** What a rule says under {@code name} among its own keys, or below its key {@code custom}. */
  static Optional<String> custom(Metadata rule, String name) {
    Map<String, YamlNode> keys = rule.custom();
    Optional<YamlNode> below =
        keys.get("custom") instanceof YamlNode.Mapping custom ? custom.get(name) : Optional.empty();
    return below
        .or(() -> Optional.ofNullable(keys.get(name)))
        .filter(YamlNode.Scalar.class::isInstance)
        .map(node -> ((YamlNode.Scalar) node).text());
  }

  public String title() {
    return text(rule.metadata().title());
  }

  public String id() {
    return text(rule.metadata().id());
  }

  public Metadata metadata() {
    return rule.metadata();
  }

  /** The fields that an analyst wants to see. */
  public List<String> fields() {
    return rule.metadata().fields().texts();
  }

  static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }
}
