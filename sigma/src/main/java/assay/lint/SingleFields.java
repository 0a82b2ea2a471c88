package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.LogSource;
import assay.rule.Written;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a rule that have one value at most in an event. In the event log of Windows each
 * named datum of an event is one text, and so are those that Sysmon writes on Linux; elsewhere a
 * field may be a list.
 */
final class SingleFields {

  /** Data without names, which an event may have many of, and keywords, of which it may, too. */
  private static final Set<String> SEVERAL = Set.of("Data", "EventData", "Keywords", "UserData");

  private SingleFields() {}

  static Set<String> of(Subject subject) {
    if (subject.logSource().filter(source -> isEventLog(source, subject)).isEmpty()) {
      return Set.of();
    }
    var singles = new HashSet<String>();
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      if (field.isPresent()
          && field.get().text().indexOf('.') < 0
          && !SEVERAL.contains(field.get().text())) {
        singles.add(field.get().text());
      }
    }
    return singles;
  }

  private static boolean isEventLog(LogSource source, Subject subject) {
    boolean windows = source.product().filter(name -> name.text().equals("windows")).isPresent();
    boolean process =
        source.category().filter(name -> name.text().equals("process_creation")).isPresent();
    return subject.isOfTaxonomy() && (windows || process);
  }
}
