package assay.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pipelines that come with Assay, under the names that users of pySigma know. Each is a file
 * beside this class.
 */
public final class BuiltInPipelines {

  /** In the order they are listed. */
  private static final List<String> NAMES =
      List.of(
          "sysmon",
          "windows-audit",
          "windows-logsources",
          "ecs_windows",
          "ecs_windows_old",
          "ecs_zeek_beats",
          "ecs_zeek_corelight",
          "ecs_kubernetes",
          "ecs_macos_esf",
          "splunk_windows",
          "splunk_sysmon_acceleration",
          "splunk_cim",
          "microsoft_xdr",
          "sentinel_asim",
          "azure_monitor",
          "qradar-aql-fields",
          "qradar-aql-payload",
          "loki_grafana_logfmt",
          "loki_promtail_sysmon",
          "loki_okta_system_log");

  /** Shorter names, by which those of one target are told from each other. */
  private static final Map<String, String> SHORT =
      Map.of("fields", "qradar-aql-fields", "payload", "qradar-aql-payload");

  private BuiltInPipelines() {}

  public static List<String> names() {
    return NAMES;
  }

  /** The pipeline {@code name}, which may be a short name, if there is one. */
  public static Optional<Pipeline> find(String name) {
    String full = SHORT.getOrDefault(name, name);
    return NAMES.contains(full) ? Optional.of(pipeline(full)) : Optional.empty();
  }

  private static Pipeline pipeline(String name) {
    ReadPipeline read = read(name);
    return read.pipeline()
        .orElseThrow(() -> new IllegalStateException(file(name) + ": " + read.problems()));
  }

  /** One of {@link #names()} with what is to be told of its file. */
  static ReadPipeline read(String name) {
    String file = file(name);
    try (InputStream in = BuiltInPipelines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the pipeline " + file + " is not on the class path");
      }
      return PipelineReader.read(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Filebeat and Corelight store logs of Zeek alike: one file has two names. */
  private static String file(String name) {
    return (name.startsWith("ecs_zeek_") ? "ecs_zeek" : name) + ".yml";
  }
}
