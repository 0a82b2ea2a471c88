package assay.target.sigmac;

/** Graylog's search: Elasticsearch's query string with lists joined by blanks and fewer escapes. */
final class Graylog extends EsQueryString {

  private static final String SPECIAL = "+-!(){}[]^\"~:/";

  Graylog(Configurations configurations) {
    super(configurations, " ");
  }

  @Override
  String escape(String text) {
    return escape(text, SPECIAL, false);
  }
}
