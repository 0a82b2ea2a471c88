package assay.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value modifier of Sigma 2.1 ("Appendix: value modifiers"), by the name rules give it. */
public enum Modifier {
  CONTAINS("contains", "the value stands anywhere in the field"),
  STARTSWITH("startswith", "the field begins with the value"),
  ENDSWITH("endswith", "the field ends with the value"),
  ALL("all", "all values of the list hold, not one of them"),
  CASED("cased", "upper and lower case differ"),
  EXISTS("exists", "the event has the field, or has not"),
  NEQ("neq", "the field differs from the value"),
  WINDASH("windash", "a dash stands for every character Windows takes as one"),
  RE("re", "the value is a regular expression"),
  I("i", "regular expression: case does not matter", "ignorecase"),
  M("m", "regular expression: ^ and $ match at lines", "multiline"),
  S("s", "regular expression: the dot matches line ends", "dotall"),
  BASE64("base64", "the value, encoded in Base64"),
  BASE64OFFSET("base64offset", "the value inside a Base64 text, at any of its three offsets"),
  UTF16LE("utf16le", "the value in UTF-16, little endian"),
  WIDE("wide", "the value in UTF-16, little endian"),
  UTF16BE("utf16be", "the value in UTF-16, big endian"),
  UTF16("utf16", "the value in UTF-16 with a byte order mark"),
  LT("lt", "the field is less than the value"),
  LTE("lte", "the field is less than the value or equal"),
  GT("gt", "the field is greater than the value"),
  GTE("gte", "the field is greater than the value or equal"),
  MINUTE("minute", "the minute of a time"),
  HOUR("hour", "the hour of a time"),
  DAY("day", "the day of a time's month"),
  WEEK("week", "the week of a time's year"),
  MONTH("month", "the month of a time"),
  YEAR("year", "the year of a time"),
  CIDR("cidr", "the field is an address in the network"),
  EXPAND("expand", "names between percent signs stand for values given elsewhere"),
  FIELDREF("fieldref", "the value names another field to compare with");

  private static final Map<String, Modifier> BY_NAME = byName();

  private final String id;
  private final String meaning;
  private final String alias;

  Modifier(String id, String meaning) {
    this(id, meaning, "");
  }

  Modifier(String id, String meaning, String alias) {
    this.id = id;
    this.meaning = meaning;
    this.alias = alias;
  }

  /** The name the specification gives it. */
  public String id() {
    return id;
  }

  /** One line for people. */
  public String meaning() {
    return meaning;
  }

  /** All names rules may use, the specification's first. */
  public List<String> names() {
    return alias.isEmpty() ? List.of(id) : List.of(id, alias);
  }

  public static Optional<Modifier> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names of all modifiers. */
  public static List<String> allNames() {
    return List.of(values()).stream().flatMap(modifier -> modifier.names().stream()).toList();
  }

  private static Map<String, Modifier> byName() {
    var map = new HashMap<String, Modifier>();
    for (Modifier modifier : values()) {
      modifier.names().forEach(name -> map.put(name, modifier));
    }
    return Map.copyOf(map);
  }
}
