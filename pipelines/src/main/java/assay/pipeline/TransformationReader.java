package assay.pipeline;

import assay.pipeline.Transformation.CaseMethod;
import assay.pipeline.Transformation.Chosen;
import assay.pipeline.Transformation.RegexMethod;
import assay.rule.Detection;
import assay.rule.DetectionReader;
import assay.rule.Written;
import assay.source.Span;
import assay.template.Data;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a transformation by its type. */
final class TransformationReader {

  static final List<String> TYPES =
      List.of(
          "field_name_mapping",
          "field_name_prefix_mapping",
          "field_name_transform",
          "field_name_prefix",
          "field_name_suffix",
          "drop_detection_item",
          "hashes_fields",
          "extract_fields",
          "search_value",
          "wildcard_placeholders",
          "value_placeholders",
          "query_expression_placeholders",
          "file_placeholders",
          "http_placeholders",
          "command_placeholders",
          "add_condition",
          "change_logsource",
          "add_field",
          "remove_field",
          "keep_field",
          "set_field",
          "replace_string",
          "map_string",
          "set_value",
          "convert_type",
          "regex",
          "case",
          "set_state",
          "set_custom_attribute",
          "rule_failure",
          "detection_item_failure",
          "strict_field_mapping_failure",
          "nest");

  private final Parameters in;
  private final PipelineReader reader;
  private final Span type;

  /**
   * @param in the parameters of the step
   * @param type where the type is written
   */
  TransformationReader(Parameters in, PipelineReader reader, Span type) {
    this.in = in;
    this.reader = reader;
    this.type = type;
  }

  /** The transformation called {@code name}, one of {@link #TYPES}; empty with a problem. */
  Optional<? extends Transformation> read(String name) {
    return switch (name) {
      case "field_name_mapping" -> mapNames();
      case "field_name_prefix_mapping" ->
          in.mapping("mapping", true).map(Transformation.MapPrefixes::new);
      case "field_name_transform" -> rewriteNames();
      case "field_name_prefix" -> in.requiredText("prefix").map(Transformation.AddPrefix::new);
      case "field_name_suffix" -> in.requiredText("suffix").map(Transformation.AddSuffix::new);
      case "drop_detection_item" -> Optional.of(new Transformation.DropItem());
      case "hashes_fields" -> hashes();
      case "extract_fields" -> extract();
      case "search_value" -> searchValue();
      case "wildcard_placeholders" -> Optional.of(new Transformation.FillWithWildcards(chosen()));
      case "value_placeholders" -> Optional.of(new Transformation.FillFromVariables(chosen()));
      case "query_expression_placeholders" -> expressions();
      case "file_placeholders" -> file();
      case "http_placeholders" -> refuse(name, "a pipeline asks nothing of the network");
      case "command_placeholders" -> refuse(name, "a pipeline runs no commands");
      default -> readMore(name);
    };
  }

  private Optional<? extends Transformation> readMore(String name) {
    return switch (name) {
      case "add_condition" -> addCondition();
      case "change_logsource" -> changeLogSource();
      case "add_field" -> in.requiredTexts("field", true).map(Transformation.AddFields::new);
      case "remove_field" -> in.requiredTexts("field", true).map(Transformation.RemoveFields::new);
      case "keep_field" -> in.requiredTexts("field", true).map(Transformation.KeepFields::new);
      case "set_field" -> in.requiredTexts("fields", false).map(Transformation.SetFields::new);
      case "replace_string" -> replaceText();
      case "map_string" -> in.mapping("mapping", true).map(Transformation.MapText::new);
      case "set_value" -> setValue();
      case "convert_type" -> convertType();
      case "regex" ->
          Optional.of(
              new Transformation.ToRegex(
                  RegexMethod.valueOf(
                      in.word(
                              "method",
                              List.of("ignore_case_brackets", "ignore_case_flag", "plain"))
                          .toUpperCase(Locale.ROOT))));
      case "case" ->
          Optional.of(
              new Transformation.ChangeCase(
                  CaseMethod.valueOf(
                      in.word("method", List.of("lower", "upper", "snake_case"))
                          .toUpperCase(Locale.ROOT))));
      case "set_state" -> keyed("key", "val", false);
      case "set_custom_attribute" -> keyed("attribute", "value", true);
      case "rule_failure" -> in.requiredText("message").map(Transformation.FailRule::new);
      case "detection_item_failure" -> in.requiredText("message").map(Transformation.FailItem::new);
      case "strict_field_mapping_failure" -> Optional.of(new Transformation.FailUnmapped());
      default -> nest();
    };
  }

  private Optional<Transformation> refuse(String name, String reason) {
    for (YamlNode.Entry entry : in.map().entries()) {
      in.entry(entry.name());
    }
    in.problem(
        PipelineProblems.refused(
            name, reason, "write the values to a file, or to `vars` of the pipeline", type));
    return Optional.empty();
  }

  private Optional<Transformation> mapNames() {
    return in.mapping("mapping", true)
        .map(
            mapping -> {
              Map<String, List<String>> names = new LinkedHashMap<>(mapping);
              List<String> keywords = names.remove("");
              return new Transformation.MapNames(names, keywords == null ? List.of() : keywords);
            });
  }

  private Optional<Transformation> rewriteNames() {
    Optional<YamlNode.Entry> python = in.entry("transform_func");
    Map<String, List<String>> mapping = in.mapping("mapping", false).orElse(Map.of());
    Optional<Written> function = in.written("transform");
    List<String> known = List.of(NameFunction.values()).stream().map(NameFunction::id).toList();
    if (python.isPresent()) {
      in.problem(
          PipelineProblems.refusedKey(
              "transform_func",
              "it is a function of Python",
              "give `transform` one of `%s`".formatted(String.join("`, `", known)),
              python.get().key().span()));
      return Optional.empty();
    }
    if (function.isEmpty()) {
      in.requiredText("transform");
      return Optional.empty();
    }
    Optional<NameFunction> named = NameFunction.named(function.get().text());
    if (named.isEmpty()) {
      in.problem(
          PipelineProblems.unknownWord(
              "transform", function.get().text(), function.get().span(), known));
    }
    return named.map(each -> new Transformation.RewriteNames(each, mapping));
  }

  private Optional<Transformation> hashes() {
    String prefix = in.text("field_prefix").orElse("");
    boolean bare = in.flag("drop_algo_prefix", false);
    List<String> fields = in.texts("field_to_parse", false).orElse(List.of("Hashes", "Hash"));
    return in.requiredTexts("valid_hash_algos", false)
        .map(algorithms -> new Transformation.SplitHashes(algorithms, prefix, bare, fields));
  }

  private Optional<Transformation> extract() {
    Optional<Written> written = in.requiredWritten("regex");
    Optional<String> prefix = in.text("field_prefix");
    boolean keep = in.flag("preserve_unmatched", false);
    Optional<PipelineRegex> regex = written.flatMap(in::regex);
    if (regex.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    for (String name : regex.get().names()) {
      if (!name.isEmpty() && !names.add(name)) {
        in.problem(PipelineProblems.duplicateGroup(name, written.orElseThrow().span()));
      }
    }
    if (names.isEmpty()) {
      in.problem(PipelineProblems.noNamedGroup(written.orElseThrow().span()));
    }
    return Optional.of(new Transformation.ExtractFields(regex.get(), prefix, keep));
  }

  private Optional<Transformation> searchValue() {
    String named = in.word("named", List.of("none", "numbers", "all"));
    return in.requiredText("field")
        .map(
            field ->
                new Transformation.SearchValue(
                    field, Transformation.Named.valueOf(named.toUpperCase(Locale.ROOT))));
  }

  private Chosen chosen() {
    var chosen = new Chosen(in.texts("include", false), in.texts("exclude", false));
    if (chosen.include().isPresent() && chosen.exclude().isPresent()) {
      in.problem(
          PipelineProblems.bothGiven(
              "include", "exclude", in.entry("exclude").orElseThrow().key().span()));
    }
    return chosen;
  }

  private Optional<Transformation> expressions() {
    Chosen chosen = chosen();
    Map<String, String> ids = new LinkedHashMap<>();
    in.mapping("mapping", false)
        .ifPresent(map -> map.forEach((name, texts) -> ids.put(name, texts.getFirst())));
    return in.requiredText("expression")
        .map(text -> new Transformation.FillWithExpression(chosen, text, ids));
  }

  private Optional<Transformation> file() {
    Chosen chosen = chosen();
    FileValues.Format format =
        FileValues.Format.valueOf(
            in.word("format", List.of("plaintext", "csv", "json", "yaml"))
                .toUpperCase(Locale.ROOT));
    Optional<String> column = in.text("csv_column");
    boolean header = in.flag("csv_has_header", true);
    Optional<Written> path = in.written("jq_expression");
    Optional<PipelineRegex> filter = in.written("filter").flatMap(in::regex);
    if (format == FileValues.Format.CSV && column.isEmpty()) {
      in.requiredText("csv_column");
    }
    boolean tree = format == FileValues.Format.JSON || format == FileValues.Format.YAML;
    if (tree && path.isEmpty()) {
      in.requiredText("jq_expression");
    }
    Optional<List<String>> steps =
        path.map(p -> ValuePath.steps(p.text())).orElse(Optional.of(List.of()));
    if (steps.isEmpty()) {
      in.problem(PipelineProblems.badSteps(path.orElseThrow().text(), path.orElseThrow().span()));
    }
    return in.requiredText("path")
        .map(
            name ->
                new Transformation.FillFromFile(
                    chosen,
                    new FileValues(name, format, column, header, steps.orElse(List.of()), filter)));
  }

  private Optional<Transformation> addCondition() {
    Optional<YamlNode.Entry> entry = in.entry("conditions");
    Optional<String> name = in.text("name");
    boolean template = in.flag("template", false);
    boolean negated = in.flag("negated", false);
    if (entry.isEmpty()) {
      in.requiredText("conditions");
      return Optional.empty();
    }
    if (!(entry.get().value() instanceof YamlNode.Mapping conditions)) {
      in.problem(PipelineProblems.wrongType("`conditions`", "a map", entry.get().value()));
      return Optional.empty();
    }
    Optional<Detection> detection =
        DetectionReader.read(in.source(), conditions, "conditions", in.problems());
    return detection.map(
        each -> new Transformation.AddCondition(conditions, each, name, template, negated));
  }

  private Optional<Transformation> changeLogSource() {
    var change =
        new Transformation.ChangeLogSource(
            in.text("category"), in.text("product"), in.text("service"));
    if (change.category().isEmpty() && change.product().isEmpty() && change.service().isEmpty()) {
      in.problem(PipelineProblems.emptyLogSource(type));
    }
    return Optional.of(change);
  }

  private Optional<Transformation> replaceText() {
    Optional<PipelineRegex> regex = in.requiredRegex("regex");
    Optional<Replacement> replacement = in.requiredReplacement("replacement", regex);
    boolean literals = in.flag("skip_special", false);
    boolean interpret = in.flag("interpret_special", false);
    return replacement.map(
        each -> new Transformation.ReplaceText(regex.orElseThrow(), each, literals, interpret));
  }

  private Optional<Transformation> setValue() {
    Optional<Data> value = in.requiredScalar("value");
    if (value.isEmpty() || !in.has("force_type")) {
      return value.map(Transformation.SetValue::new);
    }
    if (in.word("force_type", List.of("str", "num")).equals("str")) {
      return Optional.of(new Transformation.SetValue(Data.of(value.get().print())));
    }
    Optional<Data> number = Numbers.of(value.get().print());
    if (number.isEmpty()) {
      in.problem(
          PipelineProblems.notANumber(
              value.get().print(), in.entry("value").orElseThrow().value().span()));
    }
    return number.map(Transformation.SetValue::new);
  }

  private Optional<Transformation> convertType() {
    return in.requiredText("target_type").isPresent()
        ? Optional.of(
            new Transformation.ConvertType(
                in.word("target_type", List.of("str", "num")).equals("num")))
        : Optional.empty();
  }

  private Optional<Transformation> keyed(String name, String value, boolean attribute) {
    Optional<String> key = in.requiredText(name);
    Optional<Data> data = in.requiredData(value);
    if (key.isEmpty() || data.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        attribute
            ? new Transformation.SetAttribute(key.get(), data.get())
            : new Transformation.SetState(key.get(), data.get()));
  }

  private Optional<Transformation> nest() {
    if (!in.has("items")) {
      in.requiredText("items");
      return Optional.empty();
    }
    var steps = new ArrayList<Step>();
    for (YamlNode.Mapping item : in.maps("items")) {
      reader.step(item).ifPresent(steps::add);
    }
    return Optional.of(new Transformation.Nest(steps));
  }
}
