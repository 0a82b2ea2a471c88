package assay.target;

import assay.query.Check;
import assay.query.Query;
import assay.rule.Metadata;
import assay.template.Data;
import assay.template.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule of a rule set of Zircolite: a query and what the reader of its findings is told.
 *
 * <p>Zircolite reads no events but those whose event id or channel some rule names. Here a rule
 * names only what all of its findings have, and channels not at all, for Zircolite compares them
 * with case.
 */
final class ZircoliteRule {

  private static final String EVENT_ID = "EventID";
  private static final String CHANNEL = "Channel";

  private ZircoliteRule() {}

  static String json(String query, Frame frame) {
    Metadata metadata = frame.metadata();
    var rule = new LinkedHashMap<String, Data>();
    rule.put("title", Data.of(frame.title()));
    rule.put("id", Data.of(frame.id()));
    rule.put("status", Data.of(Frame.text(metadata.status())));
    rule.put("description", Data.of(Frame.text(metadata.description())));
    rule.put("author", Data.of(Frame.text(metadata.author())));
    rule.put("tags", Data.texts(metadata.tags().texts()));
    rule.put("falsepositives", Data.texts(metadata.falsePositives().texts()));
    rule.put("level", Data.of(Frame.text(metadata.level())));
    rule.put("rule", Data.texts(List.of(query)));
    rule.put("filename", Data.of(""));
    boolean compat = frame.request().compat();
    rule.put("channel", Data.texts(compat ? named(CHANNEL, frame.asked()) : List.of()));
    List<String> ids =
        compat
            ? named(EVENT_ID, frame.asked())
            : certain(frame.asked()).map(List::copyOf).orElse(List.of());
    rule.put("eventid", new Data.Items(ids.stream().map(ZircoliteRule::number).toList()));
    return JsonText.of(new Data.Table(rule));
  }

  private static Data number(String digits) {
    return Data.of(Long.parseLong(digits));
  }

  /** All values that {@code field} is compared with, in the order of their text. */
  private static List<String> named(String field, Query query) {
    var values = new TreeSet<String>();
    addNamed(field, query, values);
    return List.copyOf(values);
  }

  private static void addNamed(String field, Query query, Set<String> values) {
    switch (query) {
      case Query.And and -> and.terms().forEach(term -> addNamed(field, term, values));
      case Query.Or or -> or.terms().forEach(term -> addNamed(field, term, values));
      case Query.Not not -> addNamed(field, not.term(), values);
      case Query.Has has when has.field().equals(field) ->
          value(has.check()).ifPresent(values::add);
      case Query.Has other -> {}
      case Query.Anywhere anywhere -> {}
    }
  }

  private static Optional<String> value(Check check) {
    return switch (check) {
      case Check.EqualsNumber(BigDecimal number) -> Optional.of(number.toPlainString());
      case Check.Matches matches when !matches.pattern().hasDash() -> matches.pattern().plain();
      default -> Optional.empty();
    };
  }

  /** The event ids of which every event that {@code query} finds has one; empty if that is open. */
  private static Optional<Set<String>> certain(Query query) {
    return switch (query) {
      case Query.And and ->
          and.terms().stream().map(ZircoliteRule::certain).flatMap(Optional::stream).findFirst();
      case Query.Or or -> {
        var all = new TreeSet<String>();
        for (Query term : or.terms()) {
          Optional<Set<String>> ids = certain(term);
          if (ids.isEmpty()) {
            yield Optional.empty();
          }
          all.addAll(ids.get());
        }
        yield Optional.of(all);
      }
      case Query.Not not -> Optional.empty();
      case Query.Has has when has.field().equals(EVENT_ID) ->
          value(has.check()).filter(ZircoliteRule::isId).map(Set::of);
      case Query.Has other -> Optional.empty();
      case Query.Anywhere anywhere -> Optional.empty();
    };
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
