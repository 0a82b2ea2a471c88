package assay.project;

import assay.page.PageStyle;
import assay.rule.Written;
import assay.source.Source;
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
    PageStyle style,
    List<Written> rules,
    List<QuerySetting> queries,
    Map<DataKind, Written> data,
    Optional<Written> triggers,
    Optional<Written> attack,
    Optional<Written> output) {

  /** A query on each page: the heading it stands under and the target that makes it. */
  public record QuerySetting(Written label, Written target) {}

  public ProjectFile {
    rules = List.copyOf(rules);
    queries = List.copyOf(queries);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}
