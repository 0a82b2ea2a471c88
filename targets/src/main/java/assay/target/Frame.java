package assay.target;

import assay.rule.Rule;
import assay.rule.Written;
import assay.template.Data;
import assay.template.DataText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a target may need of a rule and of what was asked for, to make a condition a whole query.
 */
record Frame(Rule.DetectionRule rule, Map<String, Data> state, Request request) {

  /** What pipelines or the user said under {@code name}. */
  String get(String name, String otherwise) {
    String option = request.options().get(name);
    if (option != null) {
      return option;
    }
    Data value = state.get(name);
    return value == null ? otherwise : DataText.print(value);
  }

  String title() {
    return text(rule.metadata().title());
  }

  String id() {
    return text(rule.metadata().id());
  }

  /** The fields that an analyst wants to see. */
  List<String> fields() {
    return rule.metadata().fields().texts();
  }

  static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }
}
