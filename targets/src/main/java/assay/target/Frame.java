package assay.target;

import assay.query.Query;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import assay.template.Data;
import assay.template.DataText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a target may need of a rule and of what was asked for, to make a condition a whole query.
 *
 * @param asked what the condition says
 */
record Frame(Rule.DetectionRule rule, Query asked, Map<String, Data> state, Request request) {

  /** What pipelines or the user said under {@code name}. */
  String get(String name, String otherwise) {
    String option = request.options().get(name);
    if (option != null) {
      return option;
    }
    Data value = state.get(name);
    return value == null ? otherwise : DataText.print(value);
  }

  /** The same rule with {@code query} asked instead. */
  Frame asking(Query query) {
    return new Frame(rule, query, state, request);
  }

  String title() {
    return text(rule.metadata().title());
  }

  String id() {
    return text(rule.metadata().id());
  }

  Metadata metadata() {
    return rule.metadata();
  }

  /** The fields that an analyst wants to see. */
  List<String> fields() {
    return rule.metadata().fields().texts();
  }

  static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }
}
