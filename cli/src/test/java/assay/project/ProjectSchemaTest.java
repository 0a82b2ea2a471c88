package assay.project;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import assay.yaml.YamlReader;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published schema of project files says what their reader reads. */
class ProjectSchemaTest {

  private static final Path FILE = Testdata.ROOT.resolve("docs/schema/assay.schema.json");

  @Test
  void thePublishedSchemaIsThatOfTheReader() throws IOException {
    if (Testdata.UPDATE) {
      Files.writeString(FILE, ProjectSchema.text());
    }
    assertThat(Files.readString(FILE)).isEqualTo(ProjectSchema.text());
  }

  @Test
  void itHasEveryKeyOfTheReader() {
    for (String key : ProjectReader.KEYS) {
      assertThat(ProjectSchema.text()).contains("\"" + key + "\" : {");
    }
  }

  @Test
  void itTakesAndRefusesWhatTheReaderDoes() {
    takes("{\"rules\": [\"rules\"]}", true);
    takes(
        "{\"style\": \"atc-2020\", \"rules\": [\"r\"], \"queries\": [{\"target\":"
            + " \"sigmac-splunk\"}], \"data\": {\"customers\": \"c\"}, \"output\": \"o\"}",
        true);
    takes("{\"style\": \"modern\"}", false);
    takes("{\"rules\": [\"r\"], \"style\": \"modren\"}", false);
    takes("{\"rules\": [\"r\"], \"querys\": []}", false);
    takes("{\"rules\": [\"r\"], \"queries\": [{\"label\": \"x\"}]}", false);
    takes("{\"rules\": [\"r\"], \"queries\": [{\"target\": \"x\"}]}", false);
    takes("{\"rules\": [\"r\"], \"data\": {\"custmers\": \"c\"}}", false);
    takes("{\"rules\": [\"r\"], \"outputs\": [\"nothing\"]}", false);
  }

  @Test
  void checksAreTakenAndRefusedAlike() {
    lint("{}", true);
    lint("null", true);
    lint("{'select': 'long-title', 'ignore': ['sigmahq_title_length', 'reading']}", true);
    lint("{'select': [], 'ignore': null}", true);
    lint("{'severity': {'long-title': 'error'}}", true);
    lint("{'options': {'long-title': {'max_length': 9}, 'sigmahq_title_length': {}}}", true);
    lint("{'exclude': [{'path': ['a', 'b']}, {'rule': 'x', 'checks': 'all'}]}", true);
    lint("{'select': ['invalid-id']}", true);
    lint("[]", false);
    lint("{'selects': []}", false);
    lint("{'select': ['long-titel']}", false);
    lint("{'ignore': ['invalid-id']}", false);
    lint("{'severity': {'long-title': 'hint'}}", false);
    lint("{'severity': {'invalid-id': 'note'}}", false);
    lint("{'options': {'long-title': {'max': 9}}}", false);
    lint("{'options': {'long-title': {'max_length': 'few'}}}", false);
    lint("{'options': {'duplicate-title': {'max_length': 1}}}", false);
    lint("{'exclude': [{'checks': ['all']}]}", false);
    lint("{'exclude': [{'path': 'a', 'rule': 'b'}]}", false);
    lint("{'exclude': [{'path': 'a', 'checks': ['invalid-id']}]}", false);
    lint("{'exclude': {'path': 'a'}}", false);
  }

  private static void lint(String section, boolean right) {
    takes("{\"rules\": [\"r\"], \"lint\": %s}".formatted(section.replace('\'', '"')), right);
  }

  /** JSON is YAML, so both can be asked about one text. */
  private static void takes(String json, boolean right) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var schema = registry.getSchema(ProjectSchema.text(), InputFormat.JSON);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(ProjectReader.read(YamlReader.read("assay.yml", bytes)).ok())
        .as(json)
        .isEqualTo(right);
    assertThat(schema.validate(json, InputFormat.JSON).isEmpty()).as(json).isEqualTo(right);
  }
}
