package assay.target;

import assay.rule.Rule;
import assay.rule.Written;
import java.util.List;
import java.util.Optional;

/**
 * What a target may need of a rule and of what was asked for, to make a condition a whole query.
 */
record Frame(Rule.DetectionRule rule, Request request) {

  /** What pipelines or the user said under {@code name}. */
  String get(String name, String otherwise) {
    return request.option(name, otherwise);
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
