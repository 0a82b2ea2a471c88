package assay.knowledge;

import assay.rule.Written;
import assay.yaml.YamlNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the data needed of a rule as ATC does, with all its faults: pages of the style {@code
 * atc-2020} are compared byte by byte.
 *
 * <p>Each document of a file is taken for itself. If it asks for event ids, each of its selections
 * finds data by log source and event id, which is read from the data's title; otherwise the
 * document finds, by its log source, all data that have all its fields. A rule's enrichments add
 * the data that they need.
 */
final class SeedDataNeeded {

  /** Event 4688 without its command line; of no use to a rule that asks for one. */
  private static final String WITHOUT_COMMAND_LINE = "DN_0001_4688_windows_process_creation";

  private static final String PROCESS_CREATION = "process_creation";

  private final Map<String, List<Need>> byPlatform = new HashMap<>();
  private final Map<String, List<String>> byEnrichment = new HashMap<>();

  /** What of one kind of data is compared with rules. */
  private record Need(
      String title, Optional<String> channel, Set<String> fields, Optional<String> eventId) {}

  SeedDataNeeded(List<DataNeeded> dataNeeded, List<Enrichment> enrichments) {
    for (DataNeeded data : dataNeeded) {
      String title = data.title().text();
      var need =
          new Need(
              title,
              data.channel().map(Written::text),
              new HashSet<>(data.fields().texts()),
              eventId(title));
      data.platform()
          .ifPresent(
              name -> byPlatform.computeIfAbsent(name.text(), n -> new ArrayList<>()).add(need));
    }
    for (Enrichment enrichment : enrichments) {
      byEnrichment
          .computeIfAbsent(enrichment.title().text(), title -> new ArrayList<>())
          .addAll(enrichment.dataNeeded().texts());
    }
  }

  /** The third part of a title, if it is a whole number, as it prints. */
  private static Optional<String> eventId(String title) {
    String[] parts = title.split("_", 4);
    String part = parts.length < 3 ? "" : parts[2].strip();
    int start = part.startsWith("-") || part.startsWith("+") ? 1 : 0;
    boolean number =
        part.length() > start && part.substring(start).chars().allMatch(Character::isDigit);
    return number ? Optional.of(new BigInteger(part).toString()) : Optional.empty();
  }

  /** The titles of the data that the documents of a rule file need, sorted by code point. */
  List<String> of(List<YamlNode> documents) {
    Set<String> titles = new TreeSet<>(SeedDataNeeded::byCodePoint);
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i) instanceof YamlNode.Mapping document) {
        if (i == 0) {
          addEnrichments(document, titles);
        }
        if (i > 0 || documents.size() == 1 || SeedLogSource.isNamed(document)) {
          add(document, titles);
        }
      }
    }
    return List.copyOf(titles);
  }

  private static int byCodePoint(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** ATC takes a single text for a list of characters, so it names nothing. */
  private void addEnrichments(YamlNode.Mapping document, Set<String> titles) {
    Optional<YamlNode> named = document.get("enrichment");
    if (named.isPresent() && named.get() instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          titles.addAll(byEnrichment.getOrDefault(scalar.text(), List.of()));
        }
      }
    }
  }

  private void add(YamlNode.Mapping document, Set<String> titles) {
    SeedLogSource source = SeedLogSource.of(document);
    if (source.platform().isEmpty()) {
      return;
    }
    Collection<Need> needs = byPlatform.getOrDefault(source.platform().get(), List.of());
    var detection = new SeedDetection(document);
    if (detection.hasEventId()) {
      for (YamlNode selection : detection.selections()) {
        addByEventId(selection, source, needs, titles);
      }
    } else {
      addByFields(detection.fields(), source, needs, titles);
    }
  }

  private static void addByEventId(
      YamlNode selection, SeedLogSource source, Collection<Need> needs, Set<String> titles) {
    Set<String> ids = SeedDetection.eventIds(selection);
    boolean commandLine = SeedDetection.hasCommandLine(selection);
    for (Need need : needs) {
      boolean useless = commandLine && need.title().equals(WITHOUT_COMMAND_LINE);
      if (!useless
          && hasChannel(need, source)
          && need.eventId().filter(ids::contains).isPresent()) {
        titles.add(need.title());
      }
    }
  }

  private static void addByFields(
      Set<String> fields, SeedLogSource source, Collection<Need> needs, Set<String> titles) {
    boolean processes = source.category().filter(PROCESS_CREATION::equals).isPresent();
    for (Need need : needs) {
      boolean place =
          processes ? need.title().contains(PROCESS_CREATION) : hasChannel(need, source);
      if (place && need.fields().containsAll(fields)) {
        titles.add(need.title());
      }
    }
  }

  /** A rule that names no service takes data of any channel. */
  private static boolean hasChannel(Need need, SeedLogSource source) {
    return source.channel().isEmpty() || source.channel().equals(need.channel());
  }
}
