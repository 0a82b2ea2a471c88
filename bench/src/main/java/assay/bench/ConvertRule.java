package assay.bench;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.target.Conversion;
import assay.target.Target;
import assay.target.Targets;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.util.List;
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

/** From one rule to what the steps after reading make of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConvertRule {

  private final byte[] bytes = BenchRule.bytes();
  private final YamlFile yaml = YamlReader.read("rule.yml", bytes);

  /** The rule, from its bytes. */
  @Benchmark
  public RuleFile parse() {
    return RuleReader.read("rule.yml", bytes);
  }

  /** Its queries in all languages, from its nodes. */
  @Benchmark
  public List<Conversion> convert() {
    return Targets.ALL.stream().map(this::convert).toList();
  }

  private Conversion convert(Target target) {
    return target.convert(yaml);
  }
}
