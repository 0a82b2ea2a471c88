package assay.project;

import assay.source.Finding;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import assay.yaml.YamlValue;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of an Atomic Threat Coverage checkout: those it comes with, and over them those of
 * the team, key by key.
 */
record AtcConfig(Map<String, Setting> settings, List<Finding> findings) {

  static final String DEFAULTS = "scripts/config.default.yml";
  static final String OWN = "config.yml";

  /** A setting's texts, whether the file has a list there or one text, and the file's name. */
  record Setting(String key, List<String> texts, String file) {
    Setting {
      texts = List.copyOf(texts);
    }

    /** Where the setting stands, for comments and messages. */
    String place() {
      return file + ": " + key;
    }
  }

  AtcConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    findings = List.copyOf(findings);
  }

  /** Reads those of the two files that are there. */
  static AtcConfig read(Path checkout) throws CannotRead {
    var settings = new LinkedHashMap<String, Setting>();
    var findings = new ArrayList<Finding>();
    for (String name : List.of(DEFAULTS, OWN)) {
      Path path = checkout.resolve(name);
      if (Files.exists(path)) {
        byte[] bytes = new InputFile(name, Optional.of(path)).bytes(InputStream.nullInputStream());
        YamlFile yaml = YamlReader.read(path.toString(), bytes);
        yaml.problems().forEach(problem -> findings.add(new Finding(yaml.source(), problem)));
        add(name, yaml, settings);
      }
    }
    return new AtcConfig(settings, findings);
  }

  private static void add(String file, YamlFile yaml, Map<String, Setting> settings) {
    if (!yaml.documents().isEmpty()
        && yaml.documents().getFirst() instanceof YamlNode.Mapping map) {
      for (YamlNode.Entry entry : map.entries()) {
        var setting = new Setting(entry.name(), texts(entry.value()), file);
        settings.put(entry.name(), setting);
      }
    }
  }

  private static List<String> texts(YamlNode value) {
    return switch (value) {
      case YamlNode.Sequence list -> list.items().stream().flatMap(i -> texts(i).stream()).toList();
      case YamlNode.Mapping map -> List.of();
      case YamlNode.Scalar scalar ->
          scalar.value() instanceof YamlValue.Null || scalar.text().isBlank()
              ? List.of()
              : List.of(scalar.text().strip());
    };
  }

  /** The first of {@code keys} that is set to something. */
  Optional<Setting> first(List<String> keys) {
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(settings.get(key)).stream())
        .filter(setting -> !setting.texts().isEmpty())
        .findFirst();
  }
}
