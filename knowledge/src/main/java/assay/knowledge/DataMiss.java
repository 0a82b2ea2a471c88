package assay.knowledge;

import java.util.List;

/** Data that a rule nearly finds: of its log source, but without the fields in {@code lacks}. */
public record DataMiss(String title, List<String> lacks) {

  public DataMiss {
    lacks = List.copyOf(lacks);
  }
}
