package assay.kibana;

import assay.rule.Written;
import assay.source.Span;
import java.util.List;
import java.util.Optional;

/** Something that Kibana keeps under a type and an id. */
public sealed interface SavedObject {

  Written title();

  About about();

  /** The name Kibana has for this kind of object. */
  String type();

  /** What a dashboard can show. */
  sealed interface Panel extends SavedObject {}

  /** A query on an index pattern and the fields that are shown of what it finds. */
  record SavedSearch(
      Written title,
      About about,
      String index,
      String query,
      QueryLanguage language,
      List<String> columns)
      implements Panel {

    public SavedSearch {
      columns = List.copyOf(columns);
    }

    @Override
    public String type() {
      return "search";
    }
  }

  /** A chart of aggregations. {@code query} narrows the documents its source gives. */
  record Visualization(
      Written title,
      About about,
      Chart chart,
      DataSource source,
      Optional<String> query,
      Optional<Flag> labels,
      List<Aggregation> aggregations)
      implements Panel {

    public Visualization {
      aggregations = List.copyOf(aggregations);
    }

    @Override
    public String type() {
      return "visualization";
    }
  }

  /** A page of panels, each named by its title. */
  record Dashboard(
      Written title,
      About about,
      Optional<String> query,
      Optional<Flag> darkTheme,
      List<Written> panels)
      implements SavedObject {

    public Dashboard {
      panels = List.copyOf(panels);
    }

    @Override
    public String type() {
      return "dashboard";
    }
  }

  /** What an object says about itself. */
  record About(Optional<String> description, Optional<String> author, List<String> dataNeeded) {
    public About {
      dataNeeded = List.copyOf(dataNeeded);
    }
  }

  /** True or false, and where it stands. */
  record Flag(boolean value, Span span) {}
}
