package assay.rule;

import assay.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a rule says about itself beside its detection (Sigma 2.1, "Rule", every optional key
 * included). What is absent, or cannot be read, is empty; {@code custom} holds the keys that the
 * specification does not know, as written.
 */
public record Metadata(
    Optional<Written> title,
    Optional<Written> id,
    Optional<Written> name,
    Optional<Written> taxonomy,
    Optional<Written> status,
    Optional<Written> description,
    Optional<Written> license,
    Optional<Written> author,
    Optional<Written> date,
    Optional<Written> modified,
    Optional<Written> level,
    WrittenList references,
    WrittenList tags,
    WrittenList falsePositives,
    WrittenList fields,
    WrittenList scope,
    List<Related> related,
    Map<String, YamlNode> custom) {

  /** The keys of a rule that the language knows, those of its detection included. */
  public static final Set<String> KEYS =
      Set.of(
          "title",
          "id",
          "name",
          "taxonomy",
          "status",
          "description",
          "license",
          "author",
          "date",
          "modified",
          "level",
          "references",
          "tags",
          "falsepositives",
          "fields",
          "scope",
          "related",
          "logsource",
          "detection",
          "correlation",
          "filter",
          "action");

  /** Another rule that this one stands in a relation to. */
  public record Related(Written id, Written type) {}

  /** Nothing said. */
  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          WrittenList.NONE,
          WrittenList.NONE,
          WrittenList.NONE,
          WrittenList.NONE,
          WrittenList.NONE,
          List.of(),
          Map.of());

  /** The same with other output fields. */
  public Metadata withFields(WrittenList others) {
    return new Metadata(
        title,
        id,
        name,
        taxonomy,
        status,
        description,
        license,
        author,
        date,
        modified,
        level,
        references,
        tags,
        falsePositives,
        others,
        scope,
        related,
        custom);
  }

  public Metadata {
    related = List.copyOf(related);
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}
