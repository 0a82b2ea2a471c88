package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What STIX 2.1 asks of every bundle, as far as ours have it. */
final class StixRules {

  private static final String UUID5 =
      "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00\\.000Z";

  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "identity", List.of("name"),
          "extension-definition",
              List.of("created_by_ref", "name", "schema", "version", "extension_types"),
          "marking-definition", List.of("definition_type", "definition"),
          "relationship", List.of("relationship_type", "source_ref", "target_ref"),
          "x-react-stage", List.of("name", "extensions"),
          "x-react-action", List.of("name", "extensions"),
          "x-react-playbook", List.of("name", "extensions"));

  /** Names that STIX keeps for later (section 11.1). */
  private static final List<String> RESERVED =
      List.of("severity", "action", "username", "phone_numbers");

  private StixRules() {}

  static void check(Json bundle) {
    assertThat(bundle.fields().keySet()).containsExactlyInAnyOrder("type", "id", "objects");
    assertThat(bundle.get("id").text()).matches("bundle--" + UUID5);
    Set<String> ids = new HashSet<>();
    for (Json object : bundle.get("objects").items()) {
      checkObject(object);
      assertThat(ids.add(object.get("id").text())).as("id used once").isTrue();
    }
    bundle.get("objects").items().forEach(object -> checkReferences(object, ids));
  }

  private static void checkObject(Json object) {
    String type = object.get("type").text();
    assertThat(object.get("spec_version").text()).isEqualTo("2.1");
    assertThat(object.get("created").text()).matches(TIME);
    if (type.equals("marking-definition")) {
      assertThat(object.get("id").text()).matches(type + "--[0-9a-f-]{36}");
    } else {
      assertThat(object.get("id").text()).matches(type + "--" + UUID5);
      assertThat(object.get("modified")).isEqualTo(object.get("created"));
    }
    assertThat(REQUIRED).containsKey(type);
    assertThat(object.fields().keySet()).containsAll(REQUIRED.getOrDefault(type, List.of()));
    assertThat(object.fields().keySet()).doesNotContainAnyElementsOf(RESERVED);
    assertThat(object.fields().keySet()).allMatch(name -> name.matches("[a-z0-9_]{3,250}|id"));
  }

  /** Every reference leads to an object; no list is empty. */
  private static void checkReferences(Json value, Set<String> ids) {
    switch (value) {
      case Json.Obj object ->
          object
              .members()
              .forEach(
                  (name, member) -> {
                    if (name.endsWith("_ref")) {
                      assertThat(ids).contains(member.text());
                    } else if (name.endsWith("_refs")) {
                      assertThat(ids).containsAll(member.texts());
                    } else if (name.startsWith("extension-definition--")) {
                      assertThat(ids).contains(name);
                    }
                    checkReferences(member, ids);
                  });
      case Json.Arr array -> {
        assertThat(array.items()).isNotEmpty();
        array.items().forEach(item -> checkReferences(item, ids));
      }
      case Json.Str text -> assertThat(text.text()).isNotEmpty();
      case Json.Other other -> assertThat(other.text()).isNotEqualTo("null");
    }
  }
}
