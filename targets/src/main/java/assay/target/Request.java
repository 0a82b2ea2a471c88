package assay.target;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a rule is to be converted.
 *
 * @param format the form of the queries, one of the target's formats
 * @param options what the user says to the target beside, by name
 * @param compat whether queries are to be what pySigma makes, where that is not broken
 */
public record Request(String format, Map<String, String> options, boolean compat) {

  public static final String DEFAULT_FORMAT = "default";

  public static final Request DEFAULT = new Request(DEFAULT_FORMAT, Map.of(), false);

  public Request {
    options = Map.copyOf(new TreeMap<>(options));
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }
}
