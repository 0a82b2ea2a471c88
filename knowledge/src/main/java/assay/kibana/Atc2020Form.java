package assay.kibana;

import java.util.List;
import java.util.Map;

/** One of the two ways a file of 2020 goes into Kibana. */
sealed interface Atc2020Form permits Atc2020Api, Atc2020Gui {

  /** The end of a file's name. */
  String suffix();

  /** An object with its type, its id and what else Kibana keeps of it. */
  Map<String, Object> object(SavedObject object, String id, Map<String, Object> attributes);

  /** The value a file holds. */
  Object file(List<Map<String, Object>> objects);
}
