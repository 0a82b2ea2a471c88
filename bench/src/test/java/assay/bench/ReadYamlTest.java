package assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import org.junit.jupiter.api.Test;

class ReadYamlTest {

  @Test
  void theRuleIsReadWhole() {
    YamlFile file = new ReadYaml().read();

    assertThat(file.problems()).isEmpty();
    assertThat(file.whole()).isTrue();
    assertThat(file.documents()).hasSize(1);
  }

  @Test
  void itsDetectionHasItsParts() {
    var rule = (YamlNode.Mapping) new ReadYaml().read().documents().getFirst();
    var detection = (YamlNode.Mapping) rule.get("detection").orElseThrow();

    assertThat(detection.entries())
        .extracting(YamlNode.Entry::name)
        .containsExactly("selection_program", "selection_words", "filter_backup", "condition");
  }
}
