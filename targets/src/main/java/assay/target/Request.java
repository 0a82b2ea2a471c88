package assay.target;

import assay.pipeline.PipelineFiles;
import assay.pipeline.PipelineOptions;
import assay.pipeline.PipelineRun;
import assay.pipeline.PipelineStack;
import assay.template.Data;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a rule is to be converted.
 *
 * @param format the form of the queries, one of the target's formats
 * @param options what the user says to the target beside, by name
 * @param compat whether queries are to be what pySigma makes, where that is not broken
 * @param pipelines what rules go through before
 * @param method how correlations are asked, one of the target's methods; empty for the usual one
 */
public record Request(
    String format,
    Map<String, String> options,
    boolean compat,
    PipelineRun pipelines,
    String method) {

  public static final String DEFAULT_FORMAT = "default";

  public static final Request DEFAULT = of(DEFAULT_FORMAT, Map.of(), false, PipelineStack.EMPTY);

  public Request {
    options = Map.copyOf(new TreeMap<>(options));
  }

  public Request(
      String format, Map<String, String> options, boolean compat, PipelineRun pipelines) {
    this(format, options, compat, pipelines, "");
  }

  /** The same with another way to ask correlations. */
  public Request by(String other) {
    return new Request(format, options, compat, pipelines, other);
  }

  /** The same for the usual form of queries. */
  Request plain() {
    return new Request(DEFAULT_FORMAT, options, compat, pipelines, method);
  }

  /**
   * The same of pipelines that name no files. Their variables {@code output_format} and {@code
   * backend_NAME} are the format and the options.
   */
  public static Request of(
      String format, Map<String, String> options, boolean compat, PipelineStack pipelines) {
    var settings = new PipelineOptions(compat, PipelineFiles.NONE);
    Map<String, Data> variables = new TreeMap<>();
    variables.put("output_format", new Data.Text(format));
    options.forEach((name, value) -> variables.put("backend_" + name, new Data.Text(value)));
    return new Request(
        format, options, compat, new PipelineRun(pipelines.with(variables), settings));
  }
}
