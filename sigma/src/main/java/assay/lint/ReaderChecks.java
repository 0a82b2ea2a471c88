package assay.lint;

import assay.source.Severity;
import java.util.List;

/**
 * What reading a file reports by itself, under the names that it reports it by. There is no code
 * here: the table lets configurations choose these as they choose checks, and tells which names of
 * other tools they answer to.
 */
public final class ReaderChecks {

  /** In the order of their ids. */
  public static final List<Reading> ALL =
      List.of(
          error("aggregation-in-filter", "A filter that counts."),
          error("alias-bomb", "Aliases that make a file larger than anything that is read."),
          error("ambiguous-rule", "A name that several rules have."),
          error("bar-in-condition", "A `|` in the condition of a correlation."),
          warning("bare-value-for-list", "One value where a list belongs."),
          error("binary-file", "A file that is no text."),
          warning("byte-order-mark", "A byte order mark at the beginning of a file."),
          error("cannot-repeat", "An `action: repeat` behind a correlation or a filter."),
          warning("carriage-return", "Lines that end with CR LF."),
          error("condition-never-met", "A number that nothing can come to."),
          error(
              "condition-of-another-type",
              "A condition that does not fit the type of its correlation."),
          error("condition-too-deep", "A condition that is nested too deep."),
          error("condition-too-large", "A condition that is too large when written out."),
          error("correlation-too-deep", "Correlations of correlations, nested too deep."),
          error("date-value", "A value that YAML takes for a date."),
          error("duplicate-key", "A key that stands twice in one map."),
          error("empty-aggregation", "A `|` in a condition that nothing follows."),
          error("empty-alias", "An alias that stands for no field."),
          error("empty-condition", "A condition that says nothing."),
          error("empty-detection", "A detection that looks for nothing."),
          error("empty-file", "A file without a rule."),
          error("empty-keyword", "A keyword without a text."),
          error("empty-logsource", "A log source that names nothing."),
          error("empty-text", "A key with an empty text."),
          error("empty-timespan", "A time span without a length."),
          error("encoded-twice", "A text that two modifiers encode in UTF-16."),
          error("file-too-large", "A file that is larger than anything that is read."),
          warning(
              "filter-for-correlation", "A filter for a correlation, which filters do not change."),
          warning("filter-for-filter", "A filter for another filter."),
          warning("filter-for-other-logs", "A filter for a rule of another log source."),
          error("fraction-of-time", "A part of a time that is not whole."),
          error("fractional-count", "A count that is not whole."),
          error(
              "generate-contradicts-itself",
              "A `generate` that stands twice with different values."),
          error("host-bits-set", "An address with a prefix that does not reach its end."),
          error("incomplete-relation", "A related rule without `id` or `type`."),
          error("invalid-alias", "A `*` that begins no alias."),
          error("invalid-anchor", "An `&` that begins no anchor."),
          error("invalid-date", "A date that there is not."),
          error("invalid-id", "An id that is no UUID."),
          error("invalid-merge", "A `<<` that names no map."),
          error("invalid-network", "A network that there is not."),
          error(
              "invalid-regex",
              "A regular expression that Sigma does not have.",
              "sigmahq_unsupported_regex_group_construct"),
          error("invalid-tag", "A YAML tag that cannot be read."),
          error("invalid-text", "A text that has no encoding."),
          error("invalid-timespan", "A time span that there is not."),
          error("invalid-utf8", "Bytes that are not UTF-8."),
          error("keyword-case", "A word of the condition language in upper case."),
          error("keyword-without-text", "A keyword that is no text."),
          error("missing-comparison", "A condition without a number to compare with."),
          error("missing-condition", "A detection without a condition."),
          warning(
              "missing-description",
              "A rule without a description.",
              "sigmahq_description_existence"),
          error("missing-detection", "A rule without a detection."),
          error("missing-field", "A correlation over values that names no field."),
          error("missing-logsource", "A rule without a log source."),
          error("missing-modifier", "A `|` in a field's name that nothing follows."),
          error("missing-operand", "An operator with nothing to join."),
          error("missing-operator", "Two parts of a condition that nothing joins."),
          warning("missing-percentile", "A percentile without its number."),
          error("missing-rules", "A correlation or filter that names no rules."),
          error("missing-selection", "A detection that names nothing to look for."),
          error("missing-timespan", "A correlation without a time span."),
          error("missing-title", "A rule without a title."),
          error("missing-type", "A correlation without a type."),
          error("modifier-not-first", "A modifier that must stand first and does not."),
          error("modifier-wrong-value", "A modifier on a value that it cannot take."),
          error("nested-too-deep", "Lists and maps that are nested too deep."),
          error("not-a-number", "A comparison with what is no number."),
          error("not-a-rule", "A document that is no map."),
          error("nothing-to-repeat", "An `action: repeat` before any rule."),
          error("percentile-out-of-range", "A percentile below 0 or above 100."),
          error("placeholder-in-base64", "A place-holder that would have to be encoded."),
          error("prefix-too-long", "A prefix of more bits than an address has."),
          error("recursive-alias", "An anchor that contains itself."),
          error("reference-cycle", "Correlations that name each other in a circle."),
          error("reference-to-filter", "A correlation that names a filter."),
          error("regex-too-large", "A regular expression that is larger than any that is taken."),
          error("removed-aggregation", "A `|` in a condition, which Sigma 2 does not have."),
          error("rule-listed-twice", "A correlation that lists a rule twice."),
          error("rule-not-in-condition", "A listed rule that the condition does not name."),
          error("rule-of-two-kinds", "A rule with two of `detection`, `correlation` and `filter`."),
          error("scalar-too-long", "A value that is longer than anything that is read."),
          error("selector-in-correlation", "A selector where rules are named one by one."),
          error("selector-without-match", "A selector of a condition that selects nothing."),
          error("self-reference", "A correlation that names itself."),
          error("several-conditions", "A filter with more than one condition."),
          error("several-fields", "Several fields where one is taken."),
          warning(
              "single-rule-correlation",
              "A correlation in time of one rule only.",
              "sigmahq_correlation_rules_minimum"),
          error("tag-without-namespace", "A tag without a dot."),
          warning("threshold-out-of-reach", "A number of rules that cannot be reached."),
          error("timespan-too-long", "A time span of more seconds than can be counted."),
          error("title-too-long", "A title of more characters than the specification allows."),
          error("too-long-to-encode", "Modifiers that encode more text than any rule needs."),
          error("too-many-dashes", "More variants of dashes than can be encoded."),
          error("unclosed-bracket", "A bracket of a condition that is not closed."),
          error("unknown-action", "An `action` that there is not."),
          error("unknown-alias", "An alias without an anchor before it."),
          error("unknown-alias-rule", "An alias for a rule that is not correlated."),
          error("unknown-correlation-type", "A type of correlation that there is not."),
          error(
              "unknown-detection",
              "A condition that names a detection the rule does not have.",
              "dangling_condition"),
          warning("unknown-filtered-rule", "A filter for a rule that there is not."),
          error("unknown-key", "A key that a correlation does not have."),
          error("unknown-level", "A level that the specification does not know."),
          error("unknown-modifier", "A modifier that the specification does not know."),
          error("unknown-quantifier", "A quantifier other than one, any and all."),
          error("unknown-rule", "A rule that is named and is not there."),
          error("unknown-status", "A status that the specification does not know."),
          error("unknown-type", "A relation that the specification does not know."),
          error("unlisted-rule", "A condition that names a rule which is not listed."),
          error("unopened-bracket", "A bracket of a condition that closes nothing."),
          error("unread-detection", "A detection in a condition that could not be read."),
          error("unread-rule", "A named rule that could not be read."),
          error("unresolved-placeholder", "A place-holder that nothing gives values for."),
          error(
              "unsupported-regex",
              "A regular expression that many engines do not take.",
              "sigmahq_unsupported_regex_group_construct"),
          warning("unused-alias", "An alias that nothing uses."),
          error("unused-field", "A field where none is compared."),
          error("unused-percentile", "A percentile where none is asked for."),
          error("wildcard-in-base64", "A wildcard that would have to be encoded."),
          error("wildcard-in-field-reference", "A wildcard in the name of a field."),
          error("wrong-type", "A value of another type than its key takes."),
          error("yaml-block-header", "Text on the line of a `|` or `>`."),
          error("yaml-indentation", "A line that does not fit those above it."),
          error("yaml-missing-colon", "A key without a colon."),
          error("yaml-syntax", "A text that is not YAML."),
          error("yaml-tab", "A tab where YAML is indented."),
          error("yaml-text-after-value", "Text behind a value that has ended."),
          error("yaml-unclosed-bracket", "A bracket of YAML that is not closed."),
          error("yaml-unclosed-quote", "A quote that is not closed."),
          error("yaml-unexpected-character", "A character that cannot begin a value."),
          error("yaml-unexpected-colon", "A colon that makes a key where none can stand."),
          error("yaml-unexpected-dash", "A list entry where none can stand."),
          error("yaml-unknown-escape", "An escape that YAML does not know."),
          error("zone-in-network", "A zone in a network."));

  private ReaderChecks() {}

  /**
   * Something that reading reports.
   *
   * @param severity that of most findings: an error of a condition is a warning where the rule says
   *     of itself that it is unsupported, or no longer to be used
   */
  public record Reading(String id, Severity severity, String summary, List<String> aliases)
      implements LintCheck {
    public Reading {
      aliases = List.copyOf(aliases);
    }
  }

  private static Reading error(String id, String summary, String... aliases) {
    return new Reading(id, Severity.ERROR, summary, List.of(aliases));
  }

  private static Reading warning(String id, String summary, String... aliases) {
    return new Reading(id, Severity.WARNING, summary, List.of(aliases));
  }
}
