package assay.knowledge;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.truth.Json;
import assay.truth.Truth;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules and data of the seed, linked by the taxonomy. */
class TaxonomySeedTest {

  private static final String INPUTS = "golden/atc/inputs/";

  private final TaxonomyDataNeeded finder = new TaxonomyDataNeeded(entities());
  private final Map<String, RuleFile> rules = rules();

  @Test
  void dump() {
    Map<String, Json> old =
        Json.read(Truth.path("golden/atc/expected/data_needed_all_rules.json", 673))
            .getFirst()
            .fields();
    rules.forEach(
        (name, file) -> {
          System.out.println(
              "R " + name + " | old " + (old.get(name) instanceof Json j ? j.texts().size() : -1));
          for (DataMatch m : finder.of(file))
            System.out.println("   + " + m.title() + " : " + String.join("; ", m.reasons()));
          for (DataGap g : finder.gaps(file)) System.out.println("   - " + g);
        });
  }

  private static Map<String, RuleFile> rules() {
    var rules = new TreeMap<String, RuleFile>();
    for (String name :
        Json.read(Truth.path("golden/atc/expected/data_needed_all_rules.json", 673))
            .getFirst()
            .fields()
            .keySet()) {
      Path path = Truth.path(INPUTS + "sigma/" + name, 1);
      rules.put(name, RuleReader.read(YamlReader.read(new Source(name, text(path)))));
    }
    return rules;
  }

  private static Entities entities() {
    var found = new ArrayList<Entity>();
    add(found, "data_needed", EntityKind.DATA_NEEDED);
    add(found, "enrichments", EntityKind.ENRICHMENTS);
    return Entities.of(found);
  }

  private static void add(List<Entity> found, String folder, EntityKind kind) {
    try (Stream<Path> paths = Files.list(Truth.path(INPUTS + folder, 101))) {
      for (Path path : paths.sorted().toList()) {
        if (path.toString().endsWith(".yml") || path.toString().endsWith(".yaml")) {
          EntityReader.read(kind, YamlReader.read(new Source(path.toString(), text(path))))
              .entity()
              .ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
