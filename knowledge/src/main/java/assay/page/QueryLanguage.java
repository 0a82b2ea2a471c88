package assay.page;

/** The word after a fence that tells a reader's program how to colour a query. */
final class QueryLanguage {

  private QueryLanguage() {}

  /** The language of a target's query; {@code text} if none is known for it. */
  static String of(String targetId, String query) {
    if (query.startsWith("{") || query.startsWith("[{")) {
      return "json";
    }
    String language = targetId.startsWith("sigmac-") ? targetId.substring(7) : targetId;
    return switch (language) {
      case "powershell" -> "powershell";
      case "splunk" -> "splunk";
      case "xpack-watcher", "grep" -> "sh";
      case "kusto", "sentinel" -> "kusto";
      default -> language.endsWith("sql") || language.startsWith("sql") ? "sql" : "text";
    };
  }
}
