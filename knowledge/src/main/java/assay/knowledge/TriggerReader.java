package assay.knowledge;

import assay.knowledge.Trigger.AtomicTest;
import assay.rule.MapReader;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a folder of Atomic Red Team, {@code T….yaml} and {@code T….md}, as a {@link Trigger}. */
public final class TriggerReader {

  private final List<Diagnostic> problems = new ArrayList<>();

  private TriggerReader() {}

  /** A trigger and what is wrong with its file. */
  public record Result(Trigger trigger, List<Finding> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** The trigger {@code id}; each of its two files may be missing. */
  public static Result read(String id, Optional<YamlFile> yaml, Optional<String> markdown) {
    if (yaml.isEmpty()) {
      return new Result(new Trigger(id, Optional.empty(), List.of(), markdown), List.of());
    }
    var reader = new TriggerReader();
    reader.problems.addAll(yaml.get().fatal());
    Trigger trigger = reader.trigger(id, yaml.get(), markdown);
    return new Result(
        trigger, reader.problems.stream().map(p -> new Finding(yaml.get().source(), p)).toList());
  }

  private Trigger trigger(String id, YamlFile yaml, Optional<String> markdown) {
    if (yaml.documents().isEmpty()
        || !(yaml.documents().getFirst() instanceof YamlNode.Mapping map)) {
      if (yaml.whole()) {
        problems.add(EntityProblems.emptyFile("trigger"));
      }
      return new Trigger(id, Optional.empty(), List.of(), markdown);
    }
    return new Trigger(
        id, new MapReader(map, problems::add).text("display_name"), tests(map), markdown);
  }

  private List<AtomicTest> tests(YamlNode.Mapping map) {
    var tests = new ArrayList<AtomicTest>();
    Optional<YamlNode> value = map.get("atomic_tests");
    if (value.isPresent() && value.get() instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlNode.Mapping test) {
          test(test).ifPresent(tests::add);
        } else {
          problems.add(EntityProblems.wrongType("atomic_tests", "a list of maps", item));
        }
      }
    } else if (value.isPresent()) {
      problems.add(EntityProblems.wrongType("atomic_tests", "a list", value.get()));
    }
    return tests;
  }

  private Optional<AtomicTest> test(YamlNode.Mapping test) {
    var fields = new MapReader(test, problems::add);
    Optional<Written> name = fields.text("name");
    if (name.isEmpty()) {
      problems.add(EntityProblems.noName("atomic test", test));
      return Optional.empty();
    }
    Optional<MapReader> executor =
        test.get("executor")
            .filter(YamlNode.Mapping.class::isInstance)
            .map(map -> new MapReader((YamlNode.Mapping) map, problems::add));
    return Optional.of(
        new AtomicTest(
            name.get(),
            fields.text("auto_generated_guid"),
            fields.text("description"),
            fields.texts("supported_platforms").texts(),
            executor.flatMap(run -> run.text("name")),
            executor.flatMap(run -> run.text("command").or(() -> run.text("steps"))),
            executor.map(run -> run.flag("elevation_required")).orElse(false)));
  }
}
