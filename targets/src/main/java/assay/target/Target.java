package assay.target;

import assay.pipeline.Processed;
import assay.source.Finding;
import assay.yaml.YamlFile;
import java.util.List;

/**
 * A language that rules are converted to. A target has no state: a file gives the same queries
 * whatever was converted before it.
 */
public interface Target {

  /** The name users give, as in {@code assay convert -t sigmac-splunk}. */
  String id();

  /** One line that says what the target's queries run on. */
  String description();

  /** The word after a Markdown fence that tells a reader's program how to colour a query. */
  String language();

  /** The forms its queries come in, the usual one first. */
  default List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT);
  }

  /** Whether each output in {@code format} is a JSON document that a machine reads as such. */
  default boolean isJson(String format) {
    return false;
  }

  /** How the name of a file with what {@code format} gives ends, as in {@code json}. */
  default String suffix(String format) {
    return isJson(format) ? "json" : "txt";
  }

  /** What is put out for {@code queries} of several files together. */
  default Processed finish(List<String> queries, Request request) {
    return new Processed(queries, List.of());
  }

  /** The queries for {@code file}, or why there are none. */
  Conversion convert(YamlFile file);

  /** This target with the configurations that a user brings, in their order, instead of its own. */
  Configured configure(List<YamlFile> configurations);

  /**
   * This target without any configuration: fields and log sources stay as rules name them. One that
   * cannot work so refuses every file.
   */
  Target unmapped();

  /** A configured target; if a problem is an error the target must not be used. */
  record Configured(Target target, List<Finding> problems) {
    public Configured {
      problems = List.copyOf(problems);
    }
  }
}
