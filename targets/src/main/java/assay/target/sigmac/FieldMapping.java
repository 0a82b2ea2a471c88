package assay.target.sigmac;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a configuration makes of one field name. */
sealed interface FieldMapping {

  /** One name or several. */
  record Names(List<String> names) implements FieldMapping {}

  /**
   * Names that hang on the rule: {@code conditions} has, for a field or log source key and one of
   * its values, the names it asks for; {@code otherwise} are those if nothing asks.
   */
  record Conditional(
      Map<String, Map<String, List<String>>> conditions, Optional<List<String>> otherwise)
      implements FieldMapping {}
}
