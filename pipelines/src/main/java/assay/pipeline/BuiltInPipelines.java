package assay.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The pipelines that come with Assay, under the names that users of pySigma know. Each is a file
 * beside this class, {@code NAME.yml}.
 */
public final class BuiltInPipelines {

  /** In the order they are listed. */
  private static final List<String> NAMES = List.of(
          "splunk_windows",
          "splunk_sysmon_acceleration",
          "splunk_cim",
          "ecs_windows",
          "ecs_windows_old",
          "ecs_zeek_beats",
          "ecs_zeek_corelight",
          "ecs_kubernetes",
          "ecs_macos_esf",
          "sysmon",
          "windows-logsources",
          "windows-audit",
          "loki_grafana_logfmt");

  private BuiltInPipelines() {}

  public static List<String> names() {
    return NAMES;
  }

  /** The pipeline {@code name}, if there is one. */
  public static Optional<Pipeline> find(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static Pipeline read(String name) {
    String file = name + ".yml";
    try (InputStream in = BuiltInPipelines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      ReadPipeline read = PipelineReader.read(file, in.readAllBytes());
      return read.pipeline()
          .orElseThrow(() -> new IllegalStateException(file + ": " + read.problems()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
