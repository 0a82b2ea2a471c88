package assay.target;

import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Written;
import assay.template.Data;
import assay.template.DataText;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where and when a search of PPL looks: as the user says, or the rule under {@code custom}, or else
 * in an index named by the log source, at any time.
 */
final class PplSource {

  /** Times that stand without quotes: relative ones that are not rounded. */
  private static final Pattern PLAIN = Pattern.compile("now|[+-]?[0-9]+[A-Za-z]+");

  private PplSource() {}

  static String of(Frame frame) {
    String named =
        Optional.ofNullable(frame.request().options().get("custom_logsource"))
            .or(() -> custom(frame.metadata(), "opensearch_ppl_index"))
            .orElseGet(() -> index(frame.rule().logSource()));
    String times = times(frame.request().options(), frame.metadata());
    return (times.isEmpty() ? "" : "search ") + times + "source=" + frame.get("index", named);
  }

  /** Within which times, with a blank behind; empty if nobody says it. */
  static String times(Map<String, String> options, Metadata metadata) {
    return time("earliest", "min_time", options, metadata)
        + time("latest", "max_time", options, metadata);
  }

  private static String time(
      String word, String name, Map<String, String> options, Metadata metadata) {
    return Optional.ofNullable(options.get(name))
        .or(() -> custom(metadata, "opensearch_ppl_" + name))
        .map(time -> word + "=" + quoted(time) + " ")
        .orElse("");
  }

  private static String quoted(String time) {
    return PLAIN.matcher(time).matches()
        ? time
        : "'" + time.replaceFirst("^([0-9-]+)T", "$1 ").replace("'", "") + "'";
  }

  private static Optional<String> custom(Metadata metadata, String name) {
    return Optional.ofNullable(metadata.custom().get("custom"))
        .map(Data::of)
        .filter(Data.Table.class::isInstance)
        .map(table -> ((Data.Table) table).entries().get(name))
        .map(DataText::print);
  }

  /** An index named by the log source, as in {@code windows-process_creation-*}. */
  private static String index(LogSource source) {
    var names = new ArrayList<String>(3);
    source.product().map(Written::text).ifPresent(names::add);
    source.category().map(Written::text).ifPresent(names::add);
    source.service().map(Written::text).ifPresent(names::add);
    names.add("*");
    return String.join("-", names);
  }
}
