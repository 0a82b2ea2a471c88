package assay.bench;

import assay.collection.RuleCollection;
import assay.pipeline.BuiltInPipelines;
import assay.pipeline.PipelineStack;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of all rules of a folder to their queries for Splunk, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
public class ConvertRules {

  /** The folder of the rules, seen from where the benchmark is started. */
  @Param("starter/rules")
  public String rules = "starter/rules";

  private final List<byte[]> files = new ArrayList<>();
  private final QueryTarget splunk =
      (QueryTarget) Targets.find("splunk").orElseThrow(IllegalStateException::new);
  private final Request request =
      Request.of(
          Request.DEFAULT_FORMAT,
          Map.of(),
          false,
          PipelineStack.of(List.of(BuiltInPipelines.find("splunk_windows").orElseThrow())));

  @Setup
  public void load() {
    try (Stream<Path> found = Files.walk(Path.of(rules))) {
      for (Path file : found.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Benchmark
  public List<Conversion> convert() {
    List<RuleFile> read = files.stream().map(bytes -> RuleReader.read("rule.yml", bytes)).toList();
    RuleCollection collection = RuleCollection.of(read);
    return read.stream().map(file -> splunk.convert(file, collection, request)).toList();
  }
}
