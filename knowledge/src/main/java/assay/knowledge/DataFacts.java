package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of one kind of data is compared with rules, taken from what the entity says of itself. Its
 * title is a name and says nothing.
 *
 * @param platform its platform as a word (see {@link #word})
 * @param words what it calls its log: channel, provider, type and category, as words
 * @param wordsAndPlatform the same, and its platform
 * @param eventIds the numbers of its events: those it names, or those in its sample
 * @param recordTypes the same for logs that have names instead, such as {@code EXECVE}
 * @param fields its fields, in lower case
 */
record DataFacts(
    DataNeeded data,
    String platform,
    Set<String> words,
    Set<String> wordsAndPlatform,
    Set<String> eventIds,
    Set<String> recordTypes,
    Set<String> fields) {

  private static final Pattern RECORD_TYPE = Pattern.compile("\\btype=(\\w{1,40}) msg=audit\\(");

  /** Event ids in XML, in JSON, and in the text form of old Security logs. */
  private static final Pattern EVENT_ID =
      Pattern.compile(
          "<EventID[^<>]{0,80}>\\s{0,9}(\\d{1,9})"
              + "|\"(?:EventID|event_id|EventCode)\"\\s{0,9}:\\s{0,9}\"?(\\d{1,9})"
              + "|\\bAUDIT_(?:SUCCESS|FAILURE)\\s(\\d{1,9})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String WINDOWS = "windows";

  DataFacts {
    words = Set.copyOf(words);
    wordsAndPlatform = Set.copyOf(wordsAndPlatform);
    eventIds = ordered(eventIds);
    recordTypes = ordered(recordTypes);
    fields = Set.copyOf(fields);
  }

  private static Set<String> ordered(Set<String> texts) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(texts));
  }

  static DataFacts of(DataNeeded data) {
    var words = new LinkedHashSet<String>();
    Stream.of(data.channel(), data.provider(), data.type(), data.category())
        .flatMap(Optional::stream)
        .map(text -> word(text.text()))
        .filter(text -> !text.isEmpty())
        .forEach(words::add);
    var eventIds = new LinkedHashSet<String>();
    var recordTypes = new LinkedHashSet<String>();
    if (data.eventIds().isEmpty()) {
      String sample = data.sample().map(Written::text).orElse("");
      find(EVENT_ID, sample, eventIds);
      find(RECORD_TYPE, sample, recordTypes);
    } else {
      named(data.eventIds(), eventIds, recordTypes);
    }
    var fields = new LinkedHashSet<String>();
    data.fields().texts().forEach(field -> fields.add(lower(field)));
    String platform = data.platform().map(text -> word(text.text())).orElse("");
    var all = new LinkedHashSet<>(words);
    all.add(platform);
    return new DataFacts(data, platform, words, all, eventIds, recordTypes, fields);
  }

  private static void named(WrittenList events, Set<String> eventIds, Set<String> recordTypes) {
    for (String event : events.texts()) {
      boolean number = !event.isEmpty() && event.chars().allMatch(c -> c >= '0' && c <= '9');
      (number ? eventIds : recordTypes).add(number ? plain(event) : lower(event));
    }
  }

  private static void find(Pattern pattern, String sample, Set<String> found) {
    pattern
        .matcher(sample)
        .results()
        .map(
            match ->
                Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                    .map(match::group)
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(""))
        .forEach(text -> found.add(plain(lower(text))));
  }

  /** A number without noughts in front. */
  private static String plain(String text) {
    return text.replaceFirst("^0+(?=\\d)", "");
  }

  /** A name without case, blanks and punctuation, so that spellings compare. */
  static String word(String text) {
    var word = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> word.append((char) c));
    return lower(word.toString());
  }

  static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  String title() {
    return data.title().text();
  }

  boolean isOfWindows() {
    return platform.equals(WINDOWS);
  }

  /** All events of the data, by number or name. */
  Set<String> events() {
    var events = new LinkedHashSet<>(eventIds);
    events.addAll(recordTypes);
    return events;
  }

  /** Whether there is such a field, or one that holds it: {@code actor} holds {@code actor.id}. */
  boolean hasField(String name) {
    String field = lower(name);
    for (int end = field.length(); end > 0; end = field.lastIndexOf('.', end - 1)) {
      if (fields.contains(field.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
