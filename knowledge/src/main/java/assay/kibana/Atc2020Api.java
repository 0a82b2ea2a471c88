package assay.kibana;

import java.util.List;
import java.util.Map;

/** What {@code POST api/kibana/dashboards/import} takes. */
final class Atc2020Api implements Atc2020Form {

  @Override
  public String suffix() {
    return ".api.json";
  }

  @Override
  public Map<String, Object> object(SavedObject object, String id, Map<String, Object> attributes) {
    String type = object.type();
    return switch (object) {
      case SavedObject.SavedSearch search ->
          JsonText.object("type", type, "attributes", attributes, "id", id, "version", 1);
      case SavedObject.Visualization visualization ->
          JsonText.object("id", id, "type", type, "attributes", attributes, "version", 1);
      case SavedObject.Dashboard dashboard ->
          JsonText.object("attributes", attributes, "type", type, "id", id);
    };
  }

  @Override
  public Object file(List<Map<String, Object>> objects) {
    return JsonText.object("objects", objects);
  }
}
