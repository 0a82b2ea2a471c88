package assay.target;

import assay.template.Data;
import java.util.LinkedHashMap;
import java.util.List;

/** The lists and maps that documents are made of. */
final class Documents {

  private Documents() {}

  static Data list(Data... items) {
    return new Data.Items(List.of(items));
  }

  /** Of names and their values, in turn. */
  static Data map(Object... entries) {
    var map = new LinkedHashMap<String, Data>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], (Data) entries[i + 1]);
    }
    return new Data.Table(map);
  }
}
