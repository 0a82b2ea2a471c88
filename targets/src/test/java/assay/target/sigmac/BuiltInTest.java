package assay.target.sigmac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.source.Decoded;
import assay.truth.Truth;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of {@link BuiltIn} say what the files of 2020 said, where those are at hand. */
class BuiltInTest {

  @TestFactory
  Stream<DynamicTest> tablesAgreeWithTheFiles() {
    return Map.of(
            "powershell", BuiltIn.powerShell(),
            "winlogbeat", BuiltIn.winlogbeat(),
            "splunk-windows", BuiltIn.splunk(),
            "logpoint-windows", BuiltIn.logPoint())
        .entrySet()
        .stream()
        .map(table -> dynamicTest(table.getKey(), () -> compare(table.getKey(), table.getValue())));
  }

  private static void compare(String name, Configuration table) throws IOException {
    Path path = Truth.path("golden/atc/inputs/sigma/tools/config/" + name + ".yml", 1);
    var source = Decoded.of(path.toString(), Files.readAllBytes(path)).source();
    String backend = table.backends().getFirst();
    ConfigurationReader.Chain chain =
        ConfigurationReader.chain(List.of(YamlReader.read(source)), "t", backend);
    assertThat(chain.findings()).isEmpty();
    Configuration file = chain.configurations().getFirst();
    assertThat(table.logSources()).containsExactlyElementsOf(file.logSources());
    assertThat(table.defaultIndexes()).isEqualTo(file.defaultIndexes());
    assertThat(table.order()).isEqualTo(file.order());
    assertThat(table.fields().keySet()).isEqualTo(file.fields().keySet());
    file.fields()
        .forEach(
            (field, mapping) -> assertThat(facts(table.mapping(field))).isEqualTo(facts(mapping)));
  }

  /** Names that stand together are a set: no order was theirs. */
  private static Set<Object> facts(FieldMapping mapping) {
    Set<Object> facts = new HashSet<>();
    switch (mapping) {
      case FieldMapping.Names names -> facts.addAll(names.names());
      case FieldMapping.Conditional conditional -> {
        conditional
            .conditions()
            .forEach(
                (field, byValue) ->
                    byValue.forEach(
                        (value, names) -> facts.add(List.of(field, value, Set.copyOf(names)))));
        facts.add(new ArrayList<>(conditional.otherwise().orElse(List.of())));
      }
    }
    return facts;
  }
}
