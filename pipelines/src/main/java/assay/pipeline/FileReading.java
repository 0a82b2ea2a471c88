package assay.pipeline;

import assay.source.Source;
import assay.template.Data;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values that files outside of a pipeline have for its place-holders. */
final class FileReading {

  private FileReading() {}

  /** The values of all files that {@code steps} name and that could be read. */
  static Map<FileValues, List<String>> of(List<Step> steps, PipelineFiles files) {
    Map<FileValues, List<String>> values = new HashMap<>();
    collect(steps, files, values);
    return Map.copyOf(values);
  }

  private static void collect(
      List<Step> steps, PipelineFiles files, Map<FileValues, List<String>> values) {
    for (Step step : steps) {
      if (step.transformation() instanceof Transformation.Nest nest) {
        collect(nest.steps(), files, values);
      } else if (step.transformation() instanceof Transformation.FillFromFile fill) {
        files
            .text(fill.file().path())
            .flatMap(text -> values(text, fill.file()))
            .ifPresent(each -> values.put(fill.file(), each));
      }
    }
  }

  /** The values in {@code text}; empty if it is not what the pipeline says it is. */
  static Optional<List<String>> values(String text, FileValues file) {
    Optional<List<String>> values =
        switch (file.format()) {
          case PLAINTEXT ->
              Optional.of(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
          case CSV -> column(text, file);
          case JSON, YAML -> scalars(text, file.steps());
        };
    return values.map(
        all ->
            all.stream()
                .filter(
                    value -> file.filter().map(regex -> !regex.all(value).isEmpty()).orElse(true))
                .toList());
  }

  private static Optional<List<String>> scalars(String text, List<String> steps) {
    YamlFile yaml = YamlReader.read(new Source("values", text));
    if (yaml.documents().size() != 1 || !yaml.fatal().isEmpty()) {
      return Optional.empty();
    }
    var values = new ArrayList<String>();
    for (Data data : ValuePath.follow(Data.of(yaml.documents().getFirst()), steps)) {
      if (data instanceof Data.Items || data instanceof Data.Table) {
        return Optional.empty();
      }
      if (!(data instanceof Data.None)) {
        values.add(data.print());
      }
    }
    return Optional.of(values);
  }

  private static Optional<List<String>> column(String text, FileValues file) {
    List<List<String>> rows = rows(text);
    String column = file.column().orElse("0");
    boolean number = column.length() < 7 && column.chars().allMatch(c -> c >= '0' && c <= '9');
    List<String> head = rows.isEmpty() ? List.of() : rows.getFirst();
    int index = head.indexOf(column);
    if (!file.header() || index < 0) {
      if (!number || column.isEmpty()) {
        return Optional.empty();
      }
      index = Integer.parseInt(column);
    }
    int place = index;
    return Optional.of(
        rows.stream()
            .skip(file.header() ? 1 : 0)
            .filter(row -> place < row.size())
            .map(row -> row.get(place))
            .toList());
  }

  /** The cells of a CSV text (RFC 4180); blank lines are passed over. */
  private static List<List<String>> rows(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (quoted && i < text.length()) {
        if (c != '"') {
          cell.append(c);
        } else if (text.startsWith("\"", i + 1)) {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        if (!row.isEmpty() || !cell.isEmpty()) {
          row.add(cell.toString());
          rows.add(List.copyOf(row));
        }
        row.clear();
        cell.setLength(0);
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
