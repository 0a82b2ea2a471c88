package assay.lint;

import assay.lint.Taxonomy.Place;
import assay.rule.LogSource;
import assay.rule.Written;
import assay.source.Nearest;
import assay.source.Severity;
import assay.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A log source that Sigma's taxonomy does not know. */
final class UnknownLogSource implements LintRule {

  private static final int MOST = 4;
  private static final Taxonomy.Key ALL = new Taxonomy.Key("", "", "");

  @Override
  public String id() {
    return "unknown-logsource";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A log source that Sigma's taxonomy does not know.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_logsource_unknown");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("extra"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<LogSource> source = subject.logSource();
    if (source.isEmpty() || !subject.isOfTaxonomy()) {
      return;
    }
    Taxonomy taxonomy = subject.facts().taxonomy();
    Taxonomy.Key key = Taxonomy.Key.of(source.get());
    if (taxonomy.logs().isEmpty() || key.toString().isEmpty()) {
      return;
    }
    Optional<Taxonomy.Key> now = subject.log().flatMap(Taxonomy.Log::now);
    boolean known = subject.log().isPresent() && now.isEmpty();
    if (!known && !subject.options().texts(this, "extra", List.of()).contains(text(key))) {
      findings.add(
          finding(
                  "no log source is known as `%s`".formatted(key),
                  place(source.get(), taxonomy),
                  "unknown")
              .withHelp(
                  now.map(name -> "it is called `%s` now".formatted(name))
                      .orElseGet(() -> help(key, taxonomy))));
    }
  }

  /** The key as the option writes it. */
  private static String text(Taxonomy.Key key) {
    return key.toString().replace(": ", "=").replace(", ", " ");
  }

  /** The first name that no log source has, or all of them. */
  private static Span place(LogSource source, Taxonomy taxonomy) {
    for (Place place : Place.values()) {
      Optional<Written> name = place.of(source);
      if (name.isPresent() && !taxonomy.names(place, ALL).contains(name.get().text())) {
        return name.get().span();
      }
    }
    return source.span();
  }

  /**
   * The first name that is wrong, in the order product, category, service; or what goes with it.
   */
  private static String help(Taxonomy.Key key, Taxonomy taxonomy) {
    for (Place place : Place.values()) {
      String name = place.of(key);
      Collection<String> known = taxonomy.names(place, ALL);
      if (!name.isEmpty() && !known.contains(name)) {
        Optional<String> near = Nearest.to(name, known);
        return near.map(other -> "did you mean `%s: %s`?".formatted(place.key(), other))
            .orElse("the taxonomy has no %s of this name".formatted(place.key()));
      }
    }
    return together(key, taxonomy);
  }

  /** Each name is known, but not with the others. */
  private static String together(Taxonomy.Key key, Taxonomy taxonomy) {
    Place place = key.category().isEmpty() ? Place.SERVICE : Place.CATEGORY;
    String name = place.of(key);
    var with = new ArrayList<String>();
    for (Taxonomy.Key known : taxonomy.logs().keySet()) {
      if (place.of(known).equals(name)) {
        with.add(known.toString());
      }
    }
    return with.size() <= MOST
        ? "known: `%s`".formatted(String.join("`, `", with))
        : "known: `%s` and %d more"
            .formatted(String.join("`, `", with.subList(0, MOST)), with.size() - MOST);
  }
}
