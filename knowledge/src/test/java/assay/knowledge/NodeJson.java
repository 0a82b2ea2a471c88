package assay.knowledge;

import assay.json.Json;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** YAML as the JSON that a schema is asked about. */
final class NodeJson {

  private NodeJson() {}

  static String of(YamlNode node) {
    return Json.line(json -> write(json, node));
  }

  private static void write(JsonGenerator json, YamlNode node) throws IOException {
    switch (node) {
      case YamlNode.Mapping map -> {
        json.writeStartObject();
        for (YamlNode.Entry entry : map.entries()) {
          json.writeFieldName(entry.name());
          write(json, entry.value());
        }
        json.writeEndObject();
      }
      case YamlNode.Sequence list -> {
        json.writeStartArray();
        for (YamlNode item : list.items()) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case YamlNode.Scalar scalar -> {
        switch (scalar.value()) {
          case YamlValue.Text text -> json.writeString(scalar.text());
          case YamlValue.Date date -> json.writeString(scalar.text());
          case YamlValue.Null none -> json.writeNull();
          case YamlValue.Bool bool -> json.writeBoolean(bool.value());
          case YamlValue.Int number -> json.writeNumber(number.value());
          case YamlValue.Real number -> json.writeNumber(number.value());
        }
      }
    }
  }
}
