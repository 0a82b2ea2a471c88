package assay.target;

import assay.emit.Rendered;
import java.util.List;

/**
 * A search of Splunk, and what it goes into.
 *
 * @param search the condition by which events are found, or why there is none
 * @param commands what is done with them, in turn
 */
record SplunkSearch(Rendered search, List<String> commands) {

  /** What Splunk reads from {@code savedsearches.conf}. */
  static final String SAVED = "savedsearches";

  /** Searches in the data models of the Common Information Model. */
  static final String DATA_MODEL = "data_model";

  /** Under this name a pipeline says which model, and under {@link #FIELDS} which fields it has. */
  static final String MODEL = "data_model_set";

  private static final String FIELDS = "fields";

  SplunkSearch {
    commands = List.copyOf(commands);
  }

  /** All in one, {@code pipe} before each command. */
  Rendered joined(String pipe) {
    return new Rendered(search.text().map(text -> text + piped(pipe)), search.problems());
  }

  private String piped(String pipe) {
    return String.join("", commands.stream().map(command -> pipe + command).toList());
  }

  /** A search in the summaries of a model (docs.splunk.com, "Search Reference", tstats). */
  Rendered inDataModel(Frame frame) {
    List<String> fields = frame.texts(FIELDS);
    String by = fields.isEmpty() ? "" : " by " + String.join(" ", fields);
    String rest =
        by
            + piped(" | ")
            + " | `drop_dm_object_name(%s)` | %s | %s "
                .formatted(object(fields, frame), readable("firstTime"), readable("lastTime"));
    String start =
        "| tstats summariesonly=false allow_old_summaries=true fillnull_value=\"null\" count"
            + " min(_time) as firstTime max(_time) as lastTime from datamodel="
            + frame.get(MODEL, "")
            + " where ";
    return new Rendered(search.text().map(text -> start + text + rest), search.problems());
  }

  private static String readable(String time) {
    return "convert timeformat=\"%Y-%m-%dT%H:%M:%S\" ctime(" + time + ")";
  }

  /** What stands before the names of fields: the object they are from, which may be a parent. */
  private static String object(List<String> fields, Frame frame) {
    String model = frame.get(MODEL, "");
    String last = model.substring(model.lastIndexOf('.') + 1);
    String first = fields.isEmpty() ? "" : fields.getFirst();
    boolean tells = !frame.request().compat() && first.indexOf('.') > 0;
    return tells ? first.substring(0, first.indexOf('.')) : last;
  }

  static String stanza(String query, Frame frame) {
    String description = Frame.text(frame.metadata().description()).strip();
    return "[%s]\ndescription = %s\nsearch = %s"
        .formatted(frame.title().replace('\n', ' '), continued(description), continued(query));
  }

  /** A value of more than one line has a backslash before the end of each. */
  private static String continued(String value) {
    return value.replace("\n", " \\\n");
  }

  static String stanzas(List<String> all, Request request) {
    String defaults =
        "\n[default]\ndispatch.earliest_time = %s\ndispatch.latest_time = %s\n\n"
            .formatted(
                request.options().getOrDefault("min_time", "-30d"),
                request.options().getOrDefault("max_time", "now"));
    return defaults + String.join("\n\n", all);
  }
}
