package assay.pipeline;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.template.Data;
import assay.template.Template;
import assay.template.TemplateProblem;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file as a pipeline. All that is wrong is collected, each thing with its place. */
public final class PipelineReader {

  private static final int DEEPEST = 20;

  private static final List<String> CHANGES =
      List.of("embed", "simple_template", "template", "json", "replace", "nest");

  private static final List<String> FINALIZERS =
      List.of("concat", "json", "yaml", "template", "nested");

  private final Source source;
  private final List<Diagnostic> problems = new ArrayList<>();
  private int depth;

  private PipelineReader(Source source) {
    this.source = source;
  }

  /** Reads the bytes of the file that people know as {@code name}. */
  public static ReadPipeline read(String name, byte[] bytes) {
    return read(YamlReader.read(name, bytes));
  }

  /** Reads a document as a pipeline. */
  public static ReadPipeline read(YamlFile yaml) {
    var reader = new PipelineReader(yaml.source());
    reader.problems.addAll(yaml.problems());
    Optional<Pipeline> pipeline = reader.file(yaml);
    List<Diagnostic> problems =
        reader.problems.stream()
            .distinct()
            .sorted(Comparator.comparingInt(problem -> problem.span().start()))
            .toList();
    boolean errors = problems.stream().anyMatch(Diagnostic::isError);
    return new ReadPipeline(errors ? Optional.empty() : pipeline, problems);
  }

  private Optional<Pipeline> file(YamlFile yaml) {
    if (yaml.documents().isEmpty()) {
      if (yaml.whole()) {
        problems.add(PipelineProblems.empty());
      }
      return Optional.empty();
    }
    if (yaml.documents().size() > 1) {
      problems.add(
          PipelineProblems.severalDocuments(PipelineProblems.start(yaml.documents().get(1))));
    }
    YamlNode document = yaml.documents().getFirst();
    if (!(document instanceof YamlNode.Mapping map)) {
      problems.add(
          Parameters.isNull(document)
              ? PipelineProblems.empty()
              : PipelineProblems.wrongType("a pipeline", "a map", document));
      return Optional.empty();
    }
    return Optional.of(pipeline(new Parameters(source, map, "a pipeline", problems::add)));
  }

  private Pipeline pipeline(Parameters in) {
    var steps = new ArrayList<Step>();
    in.maps("transformations").forEach(map -> step(map).ifPresent(steps::add));
    var querySteps = new ArrayList<QueryStep>();
    in.maps("postprocessing").forEach(map -> queryStep(map).ifPresent(querySteps::add));
    var pipeline =
        new Pipeline(
            source,
            in.text("name"),
            in.number("priority", 0),
            in.texts("allowed_backends", true).orElse(List.of()),
            variables(in),
            steps,
            querySteps,
            finalizers(in, "finalizers"));
    in.end();
    return pipeline;
  }

  private static Map<String, Data> variables(Parameters in) {
    Map<String, Data> variables = new LinkedHashMap<>();
    Optional<YamlNode.Entry> entry = in.entry("vars");
    if (entry.isPresent() && entry.get().value() instanceof YamlNode.Mapping map) {
      map.entries().forEach(each -> variables.put(each.name(), Data.of(each.value())));
    } else if (entry.isPresent() && !Parameters.isNull(entry.get().value())) {
      in.problem(PipelineProblems.wrongType("`vars`", "a map", entry.get().value()));
    }
    return variables;
  }

  /** Reads a step of a pipeline or of a {@code nest}. */
  Optional<Step> step(YamlNode.Mapping map) {
    var untyped = new Parameters(source, map, "a transformation", problems::add);
    Optional<Written> type = type(untyped, "transformation", TransformationReader.TYPES);
    if (type.isEmpty() || isTooDeep(type.get().span())) {
      return Optional.empty();
    }
    depth++;
    String name = type.get().text();
    Parameters in = untyped.called("the transformation `%s`".formatted(name));
    Optional<String> id = in.text("id").filter(text -> !text.isEmpty());
    Conditions<RuleCondition> rules = ConditionTypes.ofRules(in);
    Conditions<ItemCondition> items = ConditionTypes.ofItems(in);
    Conditions<NameCondition> names = ConditionTypes.ofNames(in);
    Optional<? extends Transformation> transformation =
        new TransformationReader(in, this, type.get().span()).read(name);
    in.end();
    transformation.ifPresent(each -> checkEffect(each, items, names, in));
    depth--;
    return transformation.map(
        each -> new Step(id, each, rules, items, names, new Origin(source, type.get().span())));
  }

  private static void checkEffect(
      Transformation transformation,
      Conditions<ItemCondition> items,
      Conditions<NameCondition> names,
      Parameters in) {
    if (transformation instanceof Transformation.OfRule) {
      warn(transformation, !items.absent(), "detection_item_conditions", in);
      warn(transformation, !names.absent(), "field_name_conditions", in);
    }
  }

  private static void warn(
      Transformation transformation, boolean given, String key, Parameters in) {
    if (given) {
      in.problem(
          PipelineProblems.withoutEffect(
              transformation.type(), key, in.entry(key).orElseThrow().key().span()));
    }
  }

  private boolean isTooDeep(Span place) {
    if (depth >= DEEPEST) {
      problems.add(PipelineProblems.tooDeep(place));
    }
    return depth >= DEEPEST;
  }

  /** The type of a part, one of {@code known}. */
  private Optional<Written> type(Parameters in, String kind, List<String> known) {
    Optional<Written> type = in.requiredWritten("type");
    if (type.isPresent() && !known.contains(type.get().text())) {
      problems.add(PipelineProblems.unknownType(kind, type.get().text(), type.get().span(), known));
      return Optional.empty();
    }
    return type;
  }

  private Optional<QueryStep> queryStep(YamlNode.Mapping map) {
    var untyped = new Parameters(source, map, "a transformation of queries", problems::add);
    Optional<Written> type = type(untyped, "postprocessing", CHANGES);
    if (type.isEmpty() || isTooDeep(type.get().span())) {
      return Optional.empty();
    }
    depth++;
    Parameters in = untyped.called("`%s`".formatted(type.get().text()));
    Optional<String> id = in.text("id");
    Conditions<RuleCondition> rules = ConditionTypes.ofRules(in);
    Optional<? extends QueryChange> change = change(type.get().text(), in);
    in.end();
    depth--;
    return change.map(
        each -> new QueryStep(id, each, rules, new Origin(source, type.get().span())));
  }

  private Optional<? extends QueryChange> change(String type, Parameters in) {
    return switch (type) {
      case "embed" ->
          Optional.of(
              new QueryChange.Embed(in.text("prefix").orElse(""), in.text("suffix").orElse("")));
      case "simple_template" ->
          in.requiredWritten("template")
              .map(text -> new QueryChange.Simple(text.text(), origin(text)));
      case "template" ->
          template(in).map(t -> new QueryChange.Fill(t.template(), t.escape(), t.place()));
      case "json" -> json(in).map(QueryChange.EmbedInJson::new);
      case "replace" -> {
        Optional<PipelineRegex> regex = in.requiredRegex("pattern");
        yield in.requiredReplacement("replacement", regex)
            .map(each -> new QueryChange.Replace(regex.orElseThrow(), each));
      }
      default -> {
        if (!in.has("items")) {
          in.requiredText("items");
        }
        var steps = new ArrayList<QueryStep>();
        in.maps("items").forEach(map -> queryStep(map).ifPresent(steps::add));
        yield Optional.of(new QueryChange.Nest(steps));
      }
    };
  }

  private Origin origin(Written written) {
    return new Origin(source, written.span());
  }

  private record ReadTemplate(Template template, boolean escape, Origin place) {}

  private Optional<ReadTemplate> template(Parameters in) {
    boolean escape = in.flag("autoescape", false);
    refuse(in, "path", "a template stands in the pipeline", "put its text under `template`");
    refuse(in, "vars", "it runs Python", "put values into `vars` of the pipeline");
    Optional<Written> text = in.requiredWritten("template");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (Template.parse(text.get().text())) {
      case Template.Ok(Template template) ->
          Optional.of(new ReadTemplate(template, escape, origin(text.get())));
      case Template.Failed(TemplateProblem problem) -> {
        Span place = in.within(text.get(), problem.at(), problem.at() + 1);
        problems.add(PipelineProblems.template(problem, place));
        yield Optional.empty();
      }
    };
  }

  private static void refuse(Parameters in, String key, String reason, String help) {
    Optional<YamlNode.Entry> entry = in.entry(key);
    if (entry.isPresent() && !Parameters.isNull(entry.get().value())) {
      in.problem(PipelineProblems.refusedKey(key, reason, help, entry.get().key().span()));
    }
  }

  private Optional<Data> json(Parameters in) {
    Optional<Written> text = in.requiredWritten("json_template");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    YamlFile json = YamlReader.read(new Source("json_template", text.get().text()));
    String bare = text.get().text().strip();
    boolean flow = bare.startsWith("{") || bare.startsWith("[") || bare.startsWith("\"");
    if (!flow || json.documents().size() != 1 || !json.fatal().isEmpty()) {
      problems.add(PipelineProblems.notJson(text.get().span()));
      return Optional.empty();
    }
    return Optional.of(Data.of(json.documents().getFirst()));
  }

  private List<Finalizer> finalizers(Parameters in, String key) {
    var finalizers = new ArrayList<Finalizer>();
    for (YamlNode.Mapping map : in.maps(key)) {
      finalizer(map).ifPresent(finalizers::add);
    }
    return finalizers;
  }

  private Optional<Finalizer> finalizer(YamlNode.Mapping map) {
    var untyped = new Parameters(source, map, "a finalizer", problems::add);
    Optional<Written> type = type(untyped, "finalizer", FINALIZERS);
    if (type.isEmpty() || isTooDeep(type.get().span())) {
      return Optional.empty();
    }
    depth++;
    Parameters in = untyped.called("the finalizer `%s`".formatted(type.get().text()));
    Optional<Finalizer> finalizer =
        switch (type.get().text()) {
          case "concat" ->
              Optional.of(
                  new Finalizer.Concatenate(
                      in.text("separator").orElse("\n"),
                      in.text("prefix").orElse(""),
                      in.text("suffix").orElse("")));
          case "json" -> Optional.of(new Finalizer.AsJson(Math.min(100, in.number("indent", -1))));
          case "yaml" -> {
            in.number("indent", 2);
            yield Optional.of(new Finalizer.AsYaml());
          }
          case "template" ->
              template(in).map(t -> new Finalizer.Fill(t.template(), t.escape(), t.place()));
          default -> Optional.of(new Finalizer.Nested(finalizers(in, "finalizers")));
        };
    in.end();
    depth--;
    return finalizer;
  }
}
