package assay.knowledge;

import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What ATC sees in a rule's detection: event ids, whether a command line is asked for, and fields.
 *
 * <p>It walked Python's dictionaries and lists without asking what they mean, and took another way
 * when that raised an exception. Both ways are kept, for they decide what a rule is linked with.
 */
final class SeedDetection {

  private static final String EVENT_ID = "EventID";

  private static final Set<String> RESERVED = Set.of("condition", "timeframe");

  private static final Set<String> COMMAND_LINES =
      Set.of("CommandLine", "ProcessCommandLine", "ProcesssCommandLine", "ParentCommandLine");

  private final List<YamlNode.Entry> selections = new ArrayList<>();

  /** The entries under {@code detection}; none if it is missing or no map. */
  SeedDetection(YamlNode.Mapping document) {
    Optional<YamlNode> section = document.get("detection");
    if (section.isPresent() && section.get() instanceof YamlNode.Mapping map) {
      for (YamlNode.Entry entry : map.entries()) {
        if (!isReserved(entry)) {
          selections.add(entry);
        }
      }
    }
  }

  /** All selections, each to be matched by its own event ids. */
  List<YamlNode> selections() {
    var values = new ArrayList<YamlNode>(selections.size());
    for (YamlNode.Entry selection : selections) {
      values.add(selection.value());
    }
    return values;
  }

  /** Whether some element is exactly {@code EventID}, without a modifier. */
  boolean hasEventId() {
    for (YamlNode.Entry selection : selections) {
      if (hasEventId(selection.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEventId(YamlNode selection) {
    return switch (selection) {
      case YamlNode.Mapping map -> map.get(EVENT_ID).isPresent();
      case YamlNode.Sequence list -> list.items().stream().anyMatch(SeedDetection::namesEventId);
      case YamlNode.Scalar scalar -> false;
    };
  }

  private static boolean namesEventId(YamlNode item) {
    return switch (item) {
      case YamlNode.Mapping map -> map.get(EVENT_ID).isPresent();
      case YamlNode.Sequence list -> false;
      case YamlNode.Scalar scalar -> isText(scalar) && scalar.text().equals(EVENT_ID);
    };
  }

  /** The event ids of one selection as they print; a single text among the values is not seen. */
  static Set<String> eventIds(YamlNode selection) {
    var ids = new HashSet<String>();
    for (YamlNode.Mapping map : mapsOf(selection)) {
      map.get(EVENT_ID).ifPresent(value -> addIds(value, ids));
    }
    return ids;
  }

  private static void addIds(YamlNode value, Set<String> ids) {
    if (value instanceof YamlNode.Sequence list) {
      list.items().forEach(item -> addId(item, ids));
    } else if (!isText(value)) {
      addId(value, ids);
    }
  }

  private static void addId(YamlNode node, Set<String> ids) {
    if (node instanceof YamlNode.Scalar scalar) {
      ids.add(
          scalar.value() instanceof YamlValue.Int number
              ? number.value().toString()
              : scalar.text());
    }
  }

  /** Whether one selection asks for a command line. */
  static boolean hasCommandLine(YamlNode selection) {
    for (YamlNode.Mapping map : mapsOf(selection)) {
      for (YamlNode.Entry entry : map.entries()) {
        if (COMMAND_LINES.contains(normalised(entry.name()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The maps of a selection. One text in a list makes it a list of keywords, without maps. */
  private static List<YamlNode.Mapping> mapsOf(YamlNode selection) {
    if (selection instanceof YamlNode.Mapping map) {
      return List.of(map);
    }
    if (selection instanceof YamlNode.Sequence list
        && list.items().stream().noneMatch(SeedDetection::isText)) {
      return list.items().stream()
          .filter(YamlNode.Mapping.class::isInstance)
          .map(YamlNode.Mapping.class::cast)
          .toList();
    }
    return List.of();
  }

  /** The fields of all selections together. */
  Set<String> fields() {
    var fields = new LinkedHashSet<String>();
    for (YamlNode.Entry selection : selections) {
      var found = new ArrayList<String>();
      if (selection.value() instanceof YamlNode.Mapping map && addKeys(map, found)) {
        fields.addAll(found);
      } else {
        addKeysOfLists(fields);
      }
    }
    return fields;
  }

  /** Adds the fields of a map; false where Python raised an exception. */
  private static boolean addKeys(YamlNode.Mapping map, Collection<String> found) {
    for (YamlNode.Entry entry : map.entries()) {
      if (isReserved(entry)) {
        continue;
      }
      boolean isList = entry.value() instanceof YamlNode.Sequence && !entry.isNamed(EVENT_ID);
      boolean done =
          isList
              ? addOfList(entry.key(), (YamlNode.Sequence) entry.value(), found)
              : addKey(entry.key(), found);
      if (!done) {
        return false;
      }
    }
    return true;
  }

  /** Adds {@code key} at the first text or whole number; what stands before gives its own keys. */
  private static boolean addOfList(YamlNode key, YamlNode.Sequence list, Collection<String> found) {
    for (YamlNode item : list.items()) {
      if (isTextOrInt(item)) {
        return addKey(key, found);
      }
      boolean done =
          switch (item) {
            case YamlNode.Mapping map ->
                map.entries().stream().allMatch(entry -> addKey(entry.key(), found));
            case YamlNode.Sequence inner ->
                inner.items().stream().allMatch(part -> addKey(part, found));
            case YamlNode.Scalar scalar -> false;
          };
      if (!done) {
        return false;
      }
    }
    return true;
  }

  private static boolean addKey(YamlNode key, Collection<String> found) {
    if (isText(key)) {
      found.add(normalised(textOf(key)));
      return true;
    }
    return false;
  }

  /** The other way: looks at lists only, and of these at such as do not hold texts alone. */
  private void addKeysOfLists(Set<String> fields) {
    for (YamlNode.Entry selection : selections) {
      if (selection.value() instanceof YamlNode.Sequence list
          && !selection.isNamed(EVENT_ID)
          && !list.items().stream().allMatch(SeedDetection::isText)) {
        addOfList(selection.key(), list, fields);
      }
    }
  }

  private static boolean isReserved(YamlNode.Entry entry) {
    return RESERVED.contains(entry.name());
  }

  private static boolean isText(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Text;
  }

  /** A boolean is a whole number to Python. */
  private static boolean isTextOrInt(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        && (scalar.value() instanceof YamlValue.Text
            || scalar.value() instanceof YamlValue.Int
            || scalar.value() instanceof YamlValue.Bool);
  }

  private static String textOf(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  /** A field without its modifiers. */
  private static String normalised(String field) {
    int bar = field.indexOf('|');
    return bar < 0 ? field : field.substring(0, bar);
  }
}
