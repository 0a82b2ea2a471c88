package assay.target;

import static assay.target.Documents.list;
import static assay.target.Documents.map;

import assay.rule.Written;
import assay.template.Data;
import assay.template.YamlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that have Loki or Grafana ask a query again and again, and tell of what it finds. */
final class LokiForms {

  /** Rules for Loki's ruler (grafana.com/docs/loki, "Alerting and recording rules"). */
  static final String RULER = "ruler";

  /** Rules for Grafana, as files that it is provisioned with. */
  static final String GRAFANA = "grafana_alerting";

  /** Before this stands what all rules of a file share. */
  private static final String RULES = "\n  rules:\n";

  private static final String GROUPS = "groups:\n";

  private LokiForms() {}

  /** {@code query} as a file of one rule, in the format that was asked for. */
  static String of(String query, Frame frame) {
    return switch (frame.request().format()) {
      case RULER -> {
        // What pySigma adds is never true: `or` binds less than `>`.
        String always = frame.request().compat() ? " or vector(0)" : "";
        yield metric("sum(count_over_time(" + query + " [1m]))" + always + " > 0", frame);
      }
      case GRAFANA -> {
        String by = frame.get("loki_group_by_field", "");
        String sum = by.isEmpty() ? "sum" : "sum by (" + LokiLabels.name(by) + ") ";
        yield metric(sum + "(count_over_time(" + query + "[" + interval(frame) + "])) > 0", frame);
      }
      default -> query;
    };
  }

  /** The same for {@code metric}, which is there when there is something to tell. */
  static String metric(String metric, Frame frame) {
    return switch (frame.request().format()) {
      case RULER -> YamlText.sorted(ruler(metric, frame), YamlText.Writer.PYTHON);
      case GRAFANA -> YamlText.ordered(grafana(metric, frame));
      default -> metric;
    };
  }

  private static String interval(Frame frame) {
    return frame.get("grafana_interval", "1m");
  }

  /** One file of several: a group is there once, with the rules of all that are in it. */
  static List<String> joined(List<String> files) {
    String start =
        files.getFirst().substring(0, files.getFirst().indexOf(GROUPS) + GROUPS.length());
    Map<String, String> groups = new LinkedHashMap<>();
    for (String file : files) {
      int rules = file.indexOf(RULES) + RULES.length();
      groups.merge(
          file.substring(file.indexOf(GROUPS) + GROUPS.length(), rules),
          file.substring(rules),
          String::concat);
    }
    return List.of(
        start
            + groups.entrySet().stream()
                .map(group -> group.getKey() + group.getValue())
                .collect(Collectors.joining()));
  }

  private static Data ruler(String metric, Frame frame) {
    Data rule =
        map(
            "alert", Data.of(alert(frame)),
            "annotations", annotations(frame),
            "expr", Data.of(metric),
            "labels", labels(Frame.text(frame.metadata().level())));
    return map("groups", list(map("name", Data.of("Sigma rules"), "rules", list(rule))));
  }

  /** A name of Prometheus, whose characters these are. */
  private static String alert(Frame frame) {
    return frame.title().replaceAll("[^a-zA-Z0-9_:]+", "_").replaceAll("^_+|_+$", "");
  }

  private static Data annotations(Frame frame) {
    var annotations = new LinkedHashMap<String, Data>();
    Optional<String> description = frame.metadata().description().map(Written::text);
    annotations.put("summary", annotation(frame.title(), frame));
    if (description.isPresent()) {
      annotations.put("description", annotation(description.get(), frame));
    } else if (asPysigmaRules(frame)) {
      annotations.put("description", Data.none());
    }
    String author = Frame.text(frame.metadata().author());
    if (!author.isEmpty()) {
      annotations.put("author", annotation(author, frame));
    }
    return new Data.Table(annotations);
  }

  /** Annotations are templates, in which two braces begin an action. */
  private static Data annotation(String text, Frame frame) {
    return Data.of(frame.request().compat() ? text : text.replace("{{", "{{ \"{{\" }}"));
  }

  private static boolean asPysigmaRules(Frame frame) {
    return frame.request().compat() && frame.request().format().equals(RULER);
  }

  private static Data labels(String severity) {
    return severity.isEmpty() ? map() : map("severity", Data.of(severity));
  }

  private static Data grafana(String metric, Frame frame) {
    String interval = interval(frame);
    Data model =
        map(
            "direction", Data.of("backward"),
            "editorMode", Data.of("code"),
            "expr", Data.of(metric),
            "instant", Data.of(true),
            "intervalMs", Data.of(1000),
            "maxDataPoints", Data.of(43200),
            "queryType", Data.of("instant"),
            "refId", Data.of("A"));
    Data asked =
        map(
            "refId", Data.of("A"),
            "queryType", Data.of("instant"),
            "relativeTimeRange", map("from", Data.of(600), "to", Data.of(0)),
            "datasourceUid", Data.of(frame.get("grafana_datasource_uid", "loki")),
            "model", model);
    Data receiver = map("receiver", Data.of(frame.get("grafana_contact_point", "default")));
    Data rule =
        map(
            "uid", Data.of(uid(frame)),
            "title", Data.of(alert(frame)),
            "condition", Data.of("A"),
            "data", list(asked),
            "noDataState", Data.of("OK"),
            "execErrState", Data.of("OK"),
            "annotations", annotations(frame),
            "labels", labels(urgency(frame)),
            "isPaused", Data.of(false),
            "notification_settings", receiver);
    Data group =
        map(
            "orgId", number(frame.get("grafana_org_id", "1")),
            "name", Data.of(interval),
            "folder", Data.of(frame.get("grafana_folder", "sigma")),
            "interval", Data.of(interval),
            "rules", list(rule));
    return map("apiVersion", Data.of(1), "groups", list(group));
  }

  private static Data number(String text) {
    return text.matches("[0-9]{1,9}") ? Data.of(Long.parseLong(text)) : Data.of(text);
  }

  /** pySigma has fewer levels, the words of Grafana's own rules. */
  private static String urgency(Frame frame) {
    String level = Frame.text(frame.metadata().level());
    return !frame.request().compat()
        ? level
        : switch (level) {
          case "critical" -> "critical";
          case "high", "medium" -> "warning";
          case "low", "informational" -> "info";
          default -> "";
        };
  }

  /** A short id that stays the same while the rule has its id, or its title if it has none. */
  private static String uid(Frame frame) {
    boolean titled = frame.request().compat() || frame.id().isEmpty();
    byte[] text = (titled ? frame.title() : frame.id()).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text);
      return HexFormat.of().formatHex(digest).substring(0, 14);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
