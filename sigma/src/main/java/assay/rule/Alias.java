package assay.rule;

import java.util.List;

/**
 * A name under which a correlation groups by fields that its rules call differently (Sigma 2.1,
 * "Correlation rules", "Field Name Aliases").
 */
public record Alias(Written name, List<Field> fields) {

  public Alias {
    fields = List.copyOf(fields);
  }

  /** What the events of one rule call it. */
  public record Field(Written rule, Written field) {}
}
