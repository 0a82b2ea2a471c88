package assay.project;

import assay.knowledge.EntityKind;
import assay.lint.LintConfigReader;
import assay.page.Output;
import assay.project.ProjectFile.QuerySetting;
import assay.rule.MapReader;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.style.Style;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code assay.yml}. What it does not know is an error: a slip must not go unseen. */
public final class ProjectReader {

  static final List<String> KEYS =
      List.of(
          "name",
          "style",
          "rules",
          "queries",
          "data",
          "triggers",
          "attack",
          "outputs",
          "output",
          "lint");
  static final String VISUALIZATIONS = "visualizations";
  private static final List<String> QUERY_KEYS = List.of("label", "target");

  private final List<Diagnostic> problems = new ArrayList<>();

  private ProjectReader() {}

  /** A project file, and all that is wrong with it; with an error it must not be used. */
  public record Result(ProjectFile project, List<Diagnostic> problems) {
    public Result {
      problems = List.copyOf(problems);
    }

    public boolean ok() {
      return problems.stream().noneMatch(Diagnostic::isError);
    }
  }

  public static Result read(YamlFile yaml) {
    var reader = new ProjectReader();
    reader.problems.addAll(yaml.problems());
    return new Result(reader.project(yaml), reader.problems);
  }

  private ProjectFile project(YamlFile yaml) {
    Source source = yaml.source();
    if (yaml.documents().isEmpty()
        || !(yaml.documents().getFirst() instanceof YamlNode.Mapping map)) {
      if (yaml.whole()) {
        problems.add(ProjectProblems.notAProject(new Span(0, 0)));
      }
      var nothing = new YamlNode.Mapping(List.of(), new Span(0, 0));
      return settings(source, nothing);
    }
    unknownKeys(map, KEYS, "assay.yml");
    if (map.get("rules").isEmpty()) {
      problems.add(ProjectProblems.noRules(map.span()));
    }
    return settings(source, map);
  }

  private ProjectFile settings(Source source, YamlNode.Mapping map) {
    var reader = new MapReader(map, problems::add);
    Style style = style(reader);
    Optional<YamlNode.Mapping> data = dataSection(map);
    return new ProjectFile(
        source,
        reader.text("name"),
        style,
        reader.texts("rules").items(),
        queries(map),
        data.map(this::folders).orElse(Map.of()),
        data.flatMap(this::visualizations),
        reader.text("triggers"),
        reader.text("attack"),
        outputs(reader, style),
        reader.text("output"),
        map.get("lint").map(section -> LintConfigReader.read(section, problems::add)));
  }

  private Style style(MapReader reader) {
    Optional<Written> written = reader.text("style");
    if (written.isEmpty()) {
      return Style.MODERN;
    }
    Optional<Style> style = Style.named(written.get().text());
    if (style.isEmpty()) {
      problems.add(ProjectProblems.unknown("style", written.get(), Style.ids()));
    }
    return style.orElse(Style.MODERN);
  }

  private List<QuerySetting> queries(YamlNode.Mapping map) {
    Optional<YamlNode> value = map.get("queries");
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof YamlNode.Sequence list)) {
      problems.add(ProjectProblems.notQueries(value.get()));
      return List.of();
    }
    var queries = new ArrayList<QuerySetting>();
    for (YamlNode item : list.items()) {
      query(item).ifPresent(queries::add);
    }
    return queries;
  }

  private Optional<QuerySetting> query(YamlNode item) {
    if (!(item instanceof YamlNode.Mapping map)) {
      problems.add(ProjectProblems.notQueries(item));
      return Optional.empty();
    }
    unknownKeys(map, QUERY_KEYS, "a query");
    var reader = new MapReader(map, problems::add);
    Optional<Written> target = reader.text("target");
    if (target.isEmpty()) {
      problems.add(ProjectProblems.notQueries(item));
      return Optional.empty();
    }
    if (KnownTargets.here().find(target.get().text()).isEmpty()) {
      problems.add(ProjectProblems.unknown("target", target.get(), KnownTargets.here().ids()));
    }
    return Optional.of(new QuerySetting(reader.text("label").or(() -> target).get(), target.get()));
  }

  private List<Written> outputs(MapReader reader, Style style) {
    List<Written> outputs = reader.texts("outputs").items();
    List<String> known = style.outputs().stream().map(Output::id).toList();
    for (Written output : outputs) {
      if (!known.contains(output.text())) {
        problems.add(ProjectProblems.unknown("output", output, known));
      }
    }
    return outputs;
  }

  private Optional<YamlNode.Mapping> dataSection(YamlNode.Mapping map) {
    Optional<YamlNode> value = map.get("data");
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping section) {
      var keys = new ArrayList<String>();
      for (EntityKind kind : EntityKind.values()) {
        keys.add(kind.key());
      }
      keys.add(VISUALIZATIONS);
      unknownKeys(section, keys, "`data`");
      return Optional.of(section);
    }
    value.ifPresent(other -> problems.add(ProjectProblems.notData(other)));
    return Optional.empty();
  }

  private Map<EntityKind, Written> folders(YamlNode.Mapping section) {
    var folders = new EnumMap<EntityKind, Written>(EntityKind.class);
    var reader = new MapReader(section, problems::add);
    for (EntityKind kind : EntityKind.values()) {
      reader.text(kind.key()).ifPresent(path -> folders.put(kind, path));
    }
    return folders;
  }

  private Optional<Written> visualizations(YamlNode.Mapping section) {
    return new MapReader(section, problems::add).text(VISUALIZATIONS);
  }

  private void unknownKeys(YamlNode.Mapping map, List<String> known, String where) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        problems.add(ProjectProblems.unknownKey(entry, where, known));
      }
    }
  }
}
