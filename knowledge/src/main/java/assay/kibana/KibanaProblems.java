package assay.kibana;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Collection;
import java.util.List;

/** The texts of all that can be wrong with the description of a saved object. */
final class KibanaProblems {

  private KibanaProblems() {}

  static Diagnostic emptyFile() {
    return Diagnostic.error(
            "empty-file", "the file holds no saved object", new Span(0, 0), "nothing here")
        .withHelp("a saved object begins with `type: search`, `visualization` or `dashboard`");
  }

  static Diagnostic notASavedObject(YamlNode node) {
    return Diagnostic.error(
            "not-a-saved-object",
            "a saved object is a map, not %s".formatted(node.kind()),
            placeOf(node),
            "expected `type: …`")
        .withHelp("write each field as `name: value`, beginning with `type`");
  }

  static Diagnostic missingField(String owner, String key, Span place) {
    return Diagnostic.error(
            "missing-field",
            "this %s has no `%s`".formatted(owner, key),
            place,
            "needs `%s`".formatted(key))
        .withHelp("write `%s: …`".formatted(key));
  }

  static Diagnostic missingIndex(Span place) {
    return Diagnostic.error(
            "missing-index",
            "this visualization does not say where its documents come from",
            place,
            "needs `index` or a saved search")
        .withHelp("write `index: …` with the id of an index pattern, or `saved_search_name: …`");
  }

  static Diagnostic secondSource(String unused, String used, Span place) {
    return Diagnostic.warning(
            "second-data-source",
            "`%s` has no effect beside `%s`".formatted(unused, used),
            place,
            "not used")
        .withHelp("remove one of the two");
  }

  static Diagnostic unknownType(Written type, List<String> known) {
    return Diagnostic.error(
            "unknown-type",
            "there are no saved objects of type `%s` here".formatted(shorten(type.text())),
            type.span(),
            "unknown type")
        .withHelp(Nearest.help(type.text(), known));
  }

  static Diagnostic unknownField(String owner, YamlNode.Entry entry, List<String> known) {
    return Diagnostic.warning(
            "unknown-field",
            "a %s has no field `%s`".formatted(owner, shorten(entry.name())),
            placeOf(entry.key()),
            "unknown field")
        .withHelp(Nearest.help(entry.name(), known));
  }

  static Diagnostic unknownValue(String key, Written value, List<String> known) {
    return Diagnostic.error(
            "unknown-value",
            "`%s` cannot be `%s`".formatted(key, shorten(value.text())),
            value.span(),
            "unknown value")
        .withHelp(Nearest.help(value.text(), known));
  }

  static Diagnostic wrongType(String key, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "`%s` must be %s, not %s".formatted(key, expected, node.kind()),
            placeOf(node),
            "is " + node.kind())
        .withHelp("write %s there".formatted(expected));
  }

  static Diagnostic notAMetric(YamlNode node) {
    return Diagnostic.error(
            "not-a-metric",
            "a metric is a name, or one name with a map of options",
            placeOf(node),
            "is " + node.kind())
        .withHelp("write `- count`, or `- average:` and below it, further in, `field: …`");
  }

  static Diagnostic unknownMetric(Written name, List<String> known) {
    return Diagnostic.error(
            "unknown-metric",
            "`%s` is no metric and no bucket".formatted(shorten(name.text())),
            name.span(),
            "unknown metric")
        .withHelp(Nearest.help(name.text(), known));
  }

  static Diagnostic notAllowed(Written name, Chart chart, Collection<String> allowed) {
    return Diagnostic.error(
            "metric-not-allowed",
            "a `%s` chart cannot show `%s`".formatted(chart.id(), name.text()),
            name.span(),
            "not in this chart")
        .withHelp("it can show `%s`".formatted(String.join("`, `", allowed)));
  }

  static Diagnostic unusedOption(String key, Chart chart, Span place) {
    return Diagnostic.warning(
            "unused-option",
            "`%s` has no effect in a `%s` chart".formatted(key, chart.id()),
            place,
            "no effect")
        .withHelp("remove it, or choose another chart");
  }

  static Diagnostic surplus(String what, int most, Chart chart, Span place) {
    return Diagnostic.error(
            "too-many-aggregations",
            "a `%s` chart takes %s: %d at most".formatted(chart.id(), what, most),
            place,
            "one too many")
        .withHelp("remove it, or make a visualization of its own for it");
  }

  static Diagnostic noMetric(Span place) {
    return Diagnostic.error(
            "missing-metric",
            "this visualization shows no number",
            place,
            "only buckets, no metric")
        .withHelp("add `- count` or another metric");
  }

  static Diagnostic duplicateTitle(Written title, String where) {
    return Diagnostic.error(
            "duplicate-title",
            "the title `%s` is taken".formatted(shorten(title.text())),
            title.span(),
            "has it as well")
        .withHelp("%s has it first; dashboards find what they show by its title".formatted(where));
  }

  static Diagnostic unknownPanel(Written title, Collection<String> known) {
    return Diagnostic.error(
            "unknown-visualization",
            "there is no visualization or search `%s`".formatted(shorten(title.text())),
            title.span(),
            "not found")
        .withHelp(Nearest.help(title.text(), known));
  }

  static Diagnostic unreadPanel(Written title, String where) {
    return Diagnostic.error(
            "unread-visualization",
            "`%s` was not read, so it cannot be shown".formatted(shorten(title.text())),
            title.span(),
            "has errors of its own")
        .withHelp("mend it in %s".formatted(where));
  }

  static Diagnostic unknownSearch(Written title, Collection<String> known) {
    return Diagnostic.error(
            "unknown-search",
            "there is no search `%s`".formatted(shorten(title.text())),
            title.span(),
            "not found")
        .withHelp(Nearest.help(title.text(), known));
  }

  static Diagnostic otherName(Written name) {
    return Diagnostic.warning(
            "unused-name",
            "Kibana keeps the `title` of a dashboard, not its `name`",
            name.span(),
            "not written")
        .withHelp("give it the same text as `title`, or remove it");
  }

  static Diagnostic darkTheme(Span place) {
    return Diagnostic.warning(
            "dark-theme-not-carried",
            "a dashboard of today has no theme of its own",
            place,
            "not written")
        .withHelp("choose the theme in Kibana: in your profile, or in the settings of the space");
  }

  static Diagnostic sortedByKey(Span place) {
    return Diagnostic.warning(
            "buckets-sorted-by-key",
            "none of the metrics can sort these buckets",
            place,
            "sorted by their values instead")
        .withHelp("add a metric such as `count`, or write `orderby: _key`");
  }

  static Diagnostic labelsStay(Span place) {
    return Diagnostic.warning(
            "labels-not-carried",
            "the form of 2020 has the labels of a metric always on",
            place,
            "not written")
        .withHelp("import `saved-objects.ndjson`, which turns them off");
  }

  static Diagnostic sameId(Written title, String id) {
    return Diagnostic.warning(
            "same-search-id",
            "two searches have the id `%s` in the form of 2020".formatted(shorten(id)),
            title.span(),
            "the second takes the place of the first")
        .withHelp("give one another title: its blanks become `_` in the id");
  }

  static Diagnostic sameFile(String path, String other, Span place) {
    return Diagnostic.error(
            "same-output-file",
            "`%s` is the file of `%s` already".formatted(path, shorten(other)),
            place,
            "not written")
        .withHelp("rename one of the two YAML files");
  }

  /** A place that is short enough to be marked, however long the node is. */
  static Span placeOf(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping map ->
          map.entries().isEmpty() ? map.span() : placeOf(map.entries().getFirst().key());
      case YamlNode.Sequence list ->
          list.items().isEmpty() ? list.span() : placeOf(list.items().getFirst());
      case YamlNode.Scalar scalar -> scalar.span();
    };
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
