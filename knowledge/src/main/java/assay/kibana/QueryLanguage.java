package assay.kibana;

/** A language that Kibana's query bar takes. */
public enum QueryLanguage {
  LUCENE("lucene"),
  KUERY("kuery");

  private final String id;

  QueryLanguage(String id) {
    this.id = id;
  }

  /** The name in YAML and in saved objects. */
  String id() {
    return id;
  }
}
