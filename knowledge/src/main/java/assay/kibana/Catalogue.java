package assay.kibana;

import assay.kibana.SavedObject.Dashboard;
import assay.kibana.SavedObject.Panel;
import assay.kibana.SavedObject.SavedSearch;
import assay.rule.Written;
import assay.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All saved objects that were read; every title that one of them names is among them. */
record Catalogue(List<Placed> objects) {

  Catalogue {
    objects = List.copyOf(objects);
  }

  /** A saved object and the file it stands in. */
  record Placed(Source source, SavedObject object) {

    /** The folder of the file, with a slash at its end; empty for none. */
    String folder() {
      return source.name().substring(0, source.name().lastIndexOf('/') + 1);
    }
  }

  List<Source> sources() {
    return objects.stream().map(Placed::source).distinct().toList();
  }

  List<Placed> of(Source source) {
    return objects.stream().filter(placed -> placed.source().equals(source)).toList();
  }

  /** What the panel {@code title} of a dashboard shows. */
  Placed panel(String title) {
    return objects.stream()
        .filter(
            placed -> placed.object() instanceof Panel panel && panel.title().text().equals(title))
        .findFirst()
        .orElseThrow();
  }

  Stream<SavedSearch> searches() {
    return objects.stream()
        .map(Placed::object)
        .filter(SavedSearch.class::isInstance)
        .map(SavedSearch.class::cast);
  }

  Optional<SavedSearch> search(String title) {
    return searches().filter(search -> search.title().text().equals(title)).findFirst();
  }

  /** Whether a dashboard shows {@code object}. */
  boolean isShown(SavedObject object) {
    return object instanceof Panel
        && objects.stream()
            .map(Placed::object)
            .filter(Dashboard.class::isInstance)
            .flatMap(dashboard -> ((Dashboard) dashboard).panels().stream())
            .map(Written::text)
            .anyMatch(object.title().text()::equals);
  }
}
