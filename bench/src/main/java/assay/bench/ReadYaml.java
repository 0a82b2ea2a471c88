package assay.bench;

import assay.source.Decoded;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of one rule of usual length to its YAML nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadYaml {

  private static final String RULE =
      """
      title: Archive Tool Packs A Profile Folder
      id: 5e1f0c52-8f0b-4c6a-9a3d-2f7b1f6f9c11
      status: experimental
      description: |
        An archive program packs a whole user profile into one file.
        Copies of documents often leave a network that way.
      references:
        - https://attack.mitre.org/techniques/T1560/001/
      author: Assay
      date: 2026-01-12
      tags:
        - attack.collection
        - attack.t1560.001
      logsource:
        category: process_creation
        product: windows
      detection:
        selection_program:
          Image|endswith:
            - '\\7z.exe'
            - '\\7za.exe'
            - '\\rar.exe'
        selection_words:
          CommandLine|contains|all:
            - ' a '
            - '\\Users\\'
        filter_backup:
          ParentImage: 'C:\\Program Files\\Backup\\agent.exe'
        condition: all of selection_* and not filter_backup
      falsepositives:
        - Backups that users make themselves
      level: medium
      """;

  private final byte[] bytes = RULE.getBytes(StandardCharsets.UTF_8);

  /** The nodes of the rule. */
  @Benchmark
  public YamlFile read() {
    return YamlReader.read(Decoded.of("rule.yml", bytes).source());
  }
}
