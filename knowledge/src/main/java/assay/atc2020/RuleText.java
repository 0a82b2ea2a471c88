package assay.atc2020;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.page.RulePage;
import assay.rule.Metadata;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.List;
import java.util.Optional;

/** A rule in the words of the page of 2020; public because its template is another package. */
public record RuleText(RulePage page) {

  /** A query with the heading above it. */
  public record Query(String label, String text) {}

  public String title() {
    return text(header().title());
  }

  public String description() {
    return PythonStrip.of(text(header().description()));
  }

  public List<Tactic> tactics() {
    return page.links().tactics();
  }

  public List<Technique> techniques() {
    return page.links().techniques();
  }

  public List<Technique> triggers() {
    return page.links().triggers();
  }

  public List<String> dataNeeded() {
    return page.links().dataNeeded();
  }

  public List<String> enrichments() {
    return page.links().enrichments();
  }

  public List<String> otherTags() {
    return page.links().otherTags();
  }

  public String level() {
    return text(header().level());
  }

  public String status() {
    return text(header().status());
  }

  public String author() {
    return text(header().author());
  }

  public List<String> falsePositives() {
    return iterated(header().falsePositives());
  }

  public List<String> references() {
    return iterated(header().references());
  }

  /** The file, with the line ends that Python's text mode makes of all others. */
  public String source() {
    String text = page.file().source().text();
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * The queries as they came through {@code str(stdout)[2:-3]}: every output ends a line of the
   * converter, and the cut takes the last line end away again.
   */
  public List<Query> queries() {
    return page.queries().stream()
        .map(
            query ->
                new Query(
                    query.label(),
                    PythonRepr.ofBytes(String.join("\n", query.conversion().outputs()))))
        .toList();
  }

  /** The name of a technique; Python's word for nothing if ATT&CK has none. */
  public String name(Technique technique) {
    return technique.name().isEmpty() ? "None" : technique.name();
  }

  /** A technique's place under {@code attack.mitre.org/techniques}. */
  public String place(Technique technique) {
    return technique.id().replace('.', '/');
  }

  private Metadata header() {
    return page.file().header();
  }

  private static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }

  /** What a Python loop sees: a text where a list is expected falls apart into its characters. */
  private static List<String> iterated(WrittenList list) {
    return list.bare()
        ? list.texts().getFirst().codePoints().mapToObj(Character::toString).toList()
        : list.texts();
  }
}
