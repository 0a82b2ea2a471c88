package assay.kibana;

import java.util.List;
import java.util.Map;

/** What the page <i>Saved Objects</i> of Kibana 6 imports. */
final class Atc2020Gui implements Atc2020Form {

  @Override
  public String suffix() {
    return ".gui.json";
  }

  @Override
  public Map<String, Object> object(SavedObject object, String id, Map<String, Object> attributes) {
    String type = object.type();
    return switch (object) {
      case SavedObject.SavedSearch search ->
          JsonText.object("_type", type, "_source", attributes, "_id", id);
      case SavedObject.Visualization visualization ->
          JsonText.object("_id", id, "_type", type, "_source", attributes);
      case SavedObject.Dashboard dashboard ->
          JsonText.object("_source", attributes, "_type", type, "_id", id);
    };
  }

  @Override
  public Object file(List<Map<String, Object>> objects) {
    return objects;
  }
}
