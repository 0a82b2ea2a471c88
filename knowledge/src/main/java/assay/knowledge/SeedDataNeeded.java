package assay.knowledge;

import assay.rule.RuleFile;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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
public final class SeedDataNeeded implements DataNeededFinder {

  /** Event 4688 without its command line; of no use to a rule that asks for one. */
  private static final String WITHOUT_COMMAND_LINE = "DN_0001_4688_windows_process_creation";

  private static final String PROCESS_CREATION = "process_creation";

  private final Map<String, Platform> platforms = new HashMap<>();
  private final Map<String, List<String>> byEnrichment = new HashMap<>();

  /** What of one kind of data is compared with rules. */
  private record Need(String title, Set<String> fields, Optional<String> eventId) {}

  /** The data of one platform, by what a rule's log source asks for. */
  private record Platform(
      List<Need> all, Map<String, List<Need>> byChannel, List<Need> processCreation) {

    void add(Need need, DataNeeded data) {
      all.add(need);
      data.channel()
          .ifPresent(
              name -> byChannel.computeIfAbsent(name.text(), n -> new ArrayList<>()).add(need));
      if (need.title().contains(PROCESS_CREATION)) {
        processCreation.add(need);
      }
    }

    /** A rule that names no service takes data of any channel. */
    List<Need> of(Optional<String> channel) {
      return channel.isEmpty() ? all : byChannel.getOrDefault(channel.get(), List.of());
    }
  }

  public SeedDataNeeded(Entities entities) {
    for (DataNeeded data : entities.dataNeeded()) {
      String title = data.title().text();
      var need = new Need(title, new HashSet<>(data.fields().texts()), eventId(title));
      data.platform().ifPresent(name -> platform(name.text()).add(need, data));
    }
    for (Enrichment enrichment : entities.enrichments()) {
      byEnrichment
          .computeIfAbsent(enrichment.title().text(), title -> new ArrayList<>())
          .addAll(enrichment.dataNeeded().texts());
    }
  }

  private Platform platform(String name) {
    return platforms.computeIfAbsent(
        name, n -> new Platform(new ArrayList<>(), new HashMap<>(), new ArrayList<>()));
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

  @Override
  public List<DataMatch> of(RuleFile file) {
    return of(file.yaml());
  }

  List<DataMatch> of(YamlFile file) {
    List<YamlNode> documents = file.documents();
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
    return titles.stream().map(title -> new DataMatch(title, List.of())).toList();
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
    Platform platform = platforms.get(source.platform().orElse(""));
    if (platform == null) {
      return;
    }
    var detection = new SeedDetection(document);
    if (detection.hasEventId()) {
      List<Need> needs = platform.of(source.channel());
      detection.selections().forEach(selection -> addByEventId(selection, needs, titles));
    } else {
      boolean processes = source.category().orElse("").equals(PROCESS_CREATION);
      List<Need> needs = processes ? platform.processCreation() : platform.of(source.channel());
      addByFields(detection.fields(), needs, titles);
    }
  }

  private static void addByEventId(YamlNode selection, List<Need> needs, Set<String> titles) {
    Set<String> ids = SeedDetection.eventIds(selection);
    boolean commandLine = SeedDetection.hasCommandLine(selection);
    for (Need need : needs) {
      boolean useless = commandLine && need.title().equals(WITHOUT_COMMAND_LINE);
      if (!useless && need.eventId().isPresent() && ids.contains(need.eventId().get())) {
        titles.add(need.title());
      }
    }
  }

  private static void addByFields(Set<String> fields, List<Need> needs, Set<String> titles) {
    for (Need need : needs) {
      if (need.fields().containsAll(fields)) {
        titles.add(need.title());
      }
    }
  }
}
