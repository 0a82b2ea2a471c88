package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.WrittenList;
import assay.truth.Testdata;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the published schemas say is what readers read. */
class EntitySchemaTest {

  private static final Path FOLDER = Testdata.ROOT.resolve("docs/schema");

  private static final Map<EntityKind, String> SEED =
      Map.of(
          EntityKind.DATA_NEEDED, "data_needed",
          EntityKind.LOGGING_POLICIES, "logging_policies",
          EntityKind.ENRICHMENTS, "enrichments",
          EntityKind.CUSTOMERS, "customers",
          EntityKind.MITIGATION_SYSTEMS, "mitigation/mitigation_systems",
          EntityKind.MITIGATION_POLICIES, "mitigation/mitigation_policies",
          EntityKind.HARDENING_POLICIES, "mitigation/hardening_policies",
          EntityKind.RESPONSE_ACTIONS, "response/response_actions",
          EntityKind.RESPONSE_PLAYBOOKS, "response/response_playbooks",
          EntityKind.RESPONSE_STAGES, "response/response_stages");

  @ParameterizedTest
  @EnumSource
  void thePublishedSchemaIsThatOfTheFields(EntityKind kind) throws IOException {
    Path file = FOLDER.resolve(kind.key() + ".schema.json");
    if (Testdata.UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, EntitySchema.of(kind));
    }
    assertThat(Files.readString(file)).isEqualTo(EntitySchema.of(kind));
  }

  @Test
  void noSchemaIsPublishedThatNothingIsReadBy() {
    List<String> known =
        Stream.concat(Stream.of("assay"), Stream.of(EntityKind.values()).map(EntityKind::key))
            .map(key -> key + ".schema.json")
            .toList();
    assertThat(Testdata.list(FOLDER))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithEveryFieldFillsTheWholeRecord(EntityKind kind) throws ReflectiveOperationException {
    String text = kind.fields().stream().map(EntitySchemaTest::line).collect(Collectors.joining());
    EntityFile file = Small.file(kind, text);
    assertThat(file.problems()).isEmpty();
    assertThat(errors(kind, file.yaml())).isEmpty();
    Entity entity = file.entity().orElseThrow();
    for (RecordComponent component : entity.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(entity);
      assertThat(isFilled(value)).as("%s of %s", component.getName(), kind).isTrue();
    }
  }

  private static boolean isFilled(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.isPresent();
      case WrittenList list -> !list.isEmpty();
      case Map<?, ?> map -> map.keySet().containsAll(ResponsePlaybook.STAGES);
      case EntityHead head -> head.title().text().equals("x");
      default -> false;
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldOfTheSchemaReachesTheRecord(EntityKind kind) {
    Entity bare = Small.file(kind, "title: x\n").entity().orElseThrow();
    for (EntityField field : kind.fields()) {
      if (!field.name().equals("title")) {
        EntityFile file = Small.file(kind, "title: x\n" + line(field));
        assertThat(file.problems()).isEmpty();
        assertThat(parts(file.entity().orElseThrow())).as(field.name()).isNotEqualTo(parts(bare));
      }
    }
  }

  /** The record's values beside its head, which knows the text of the file. */
  private static List<Object> parts(Entity entity) {
    try {
      var parts = new ArrayList<Object>();
      for (RecordComponent component : entity.getClass().getRecordComponents()) {
        if (!component.getName().equals("head")) {
          parts.add(component.getAccessor().invoke(entity));
        }
      }
      return parts;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String line(EntityField field) {
    String value = field.values().isEmpty() ? "x" : field.values().getFirst();
    return field.name()
        + ": "
        + (field.type() == EntityField.Type.LIST ? "[" + value + "]" : value)
        + "\n";
  }

  @Test
  void theSchemasTakeEveryEntityOfTheStarter() throws IOException {
    int count = 0;
    for (EntityKind kind : EntityKind.values()) {
      count += compare(kind, Testdata.ROOT.resolve("starter").resolve(kind.key()), true);
    }
    assertThat(count).isGreaterThan(50);
  }

  @Test
  void theSchemasAgreeWithTheReaderOnEveryEntityOfTheSeed() throws IOException {
    Path inputs = Truth.path("golden/atc/inputs", 362);
    int count = 0;
    for (EntityKind kind : EntityKind.values()) {
      if (SEED.containsKey(kind)) {
        count += compare(kind, inputs.resolve(SEED.get(kind)), false);
      }
    }
    assertThat(count).isEqualTo(362);
  }

  /** How many files there are; each must be as right for the schema as for the reader. */
  private static int compare(EntityKind kind, Path folder, boolean right) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> entities = files.filter(file -> file.toString().matches(".*\\.ya?ml")).toList();
      for (Path path : entities) {
        YamlFile yaml = YamlReader.read(path.toString(), Files.readAllBytes(path));
        EntityFile file = EntityReader.read(kind, yaml);
        List<String> errors = errors(kind, yaml);
        if (right) {
          assertThat(errors).as(path.toString()).isEmpty();
        }
        assertThat(errors.isEmpty())
            .as("%s: %s against %s", path, errors, file.problems())
            .isEqualTo(file.problems().isEmpty());
      }
      return entities.size();
    }
  }

  @Test
  void theSchemasRefuseWhatTheReaderRefuses() {
    for (String wrong :
        List.of(
            "description: no title\n",
            "title: ' '\n",
            "title: [x]\n",
            "title: x\nfields: one\n",
            "title: x\nfields: {a: b}\n",
            "title: x\nfields: [[a]]\n",
            "title: x\nchanel: Security\n")) {
      EntityFile file = Small.file(EntityKind.DATA_NEEDED, wrong);
      assertThat(file.problems()).as(wrong).isNotEmpty();
      assertThat(errors(EntityKind.DATA_NEEDED, file.yaml())).as(wrong).isNotEmpty();
    }
    EntityFile volume = Small.file(EntityKind.LOGGING_POLICIES, "title: x\nvolume: Hihg\n");
    assertThat(errors(EntityKind.LOGGING_POLICIES, volume.yaml())).isNotEmpty();
  }

  private static List<String> errors(EntityKind kind, YamlFile yaml) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(EntitySchema.of(kind), InputFormat.JSON);
    String json = NodeJson.of(yaml.documents().getFirst());
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
