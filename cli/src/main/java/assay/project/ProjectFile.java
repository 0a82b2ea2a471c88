package assay.project;

import assay.knowledge.EntityKind;
import assay.lint.LintConfig;
import assay.rule.Written;
import assay.source.Source;
import assay.style.Style;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@code assay.yml} asks for (docs/guide/project-file.md). Paths are as written, relative
 * to the file's folder.
 */
public record ProjectFile(
    Source source,
    Optional<Written> name,
    Style style,
    List<Written> rules,
    List<QuerySetting> queries,
    Map<EntityKind, Written> data,
    Optional<Written> visualizations,
    Optional<Written> triggers,
    Optional<Written> attack,
    List<Written> outputs,
    Optional<Written> output,
    Optional<LintConfig> lint) {

  /** A query on each page: the heading it stands under and the target that makes it. */
  public record QuerySetting(Written label, Written target) {}

  public ProjectFile {
    rules = List.copyOf(rules);
    queries = List.copyOf(queries);
    outputs = List.copyOf(outputs);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}
