package assay.project;

import assay.page.PageStyle;
import assay.project.ProjectFile.QuerySetting;
import assay.rule.MapReader;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.target.Targets;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code assay.yml}. What it does not know is an error: a slip must not go unseen. */
public final class ProjectReader {

  private static final List<String> KEYS =
      List.of("style", "rules", "queries", "data", "triggers", "attack", "output");
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
    return new ProjectFile(
        source,
        style(reader),
        reader.texts("rules").items(),
        queries(map),
        data(map),
        reader.text("triggers"),
        reader.text("attack"),
        reader.text("output"));
  }

  private PageStyle style(MapReader reader) {
    Optional<Written> written = reader.text("style");
    if (written.isEmpty()) {
      return PageStyle.MODERN;
    }
    Optional<PageStyle> style = PageStyle.named(written.get().text());
    if (style.isEmpty()) {
      problems.add(ProjectProblems.unknown("style", written.get(), PageStyle.ids()));
    }
    return style.orElse(PageStyle.MODERN);
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
    if (Targets.find(target.get().text()).isEmpty()) {
      problems.add(ProjectProblems.unknown("target", target.get(), Targets.ids()));
    }
    return Optional.of(new QuerySetting(reader.text("label").or(() -> target).get(), target.get()));
  }

  private Map<DataKind, Written> data(YamlNode.Mapping map) {
    var data = new EnumMap<DataKind, Written>(DataKind.class);
    Optional<YamlNode> value = map.get("data");
    if (value.isEmpty()) {
      return data;
    }
    if (!(value.get() instanceof YamlNode.Mapping section)) {
      problems.add(ProjectProblems.notData(value.get()));
      return data;
    }
    unknownKeys(section, DataKind.keys(), "`data`");
    var reader = new MapReader(section, problems::add);
    for (DataKind kind : DataKind.values()) {
      reader.text(kind.key()).ifPresent(path -> data.put(kind, path));
    }
    return data;
  }

  private void unknownKeys(YamlNode.Mapping map, List<String> known, String where) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        problems.add(ProjectProblems.unknownKey(entry, where, known));
      }
    }
  }
}
