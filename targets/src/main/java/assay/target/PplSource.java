package assay.target;

import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Written;
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
    Metadata rule = frame.metadata();
    String times = times(frame.request().options(), rule);
    String index =
        Frame.custom(rule, "opensearch_ppl_index")
            .orElseGet(
                () ->
                    frame.get(
                        "index", frame.get("custom_logsource", index(frame.rule().logSource()))));
    return (times.isEmpty() ? "" : "search ") + times + "source=" + index;
  }

  /** Within which times, with a blank behind; empty if nobody says it. */
  static String times(Map<String, String> options, Metadata rule) {
    return time("earliest", "min_time", options, rule) + time("latest", "max_time", options, rule);
  }

  private static String time(String word, String name, Map<String, String> options, Metadata rule) {
    return Frame.custom(rule, "opensearch_ppl_" + name)
        .or(() -> Optional.ofNullable(options.get(name)))
        .filter(time -> !time.isEmpty())
        .map(time -> word + "=" + quoted(time) + " ")
        .orElse("");
  }

  private static String quoted(String time) {
    return PLAIN.matcher(time).matches()
        ? time
        : "'" + time.replaceFirst("^([0-9-]+)T", "$1 ").replace("'", "") + "'";
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
