package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is wrong between the files of a library: names that name nothing, names that several share,
 * and all that {@link EntityChecks} finds in one entity.
 */
public final class LibraryChecks {

  /** What the data of ATC writes where a list of names would be empty. */
  private static final String NO_NAME = "none";

  private final Library library;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ruleNames = new LinkedHashSet<>();

  /** Where a title or an id was seen first. */
  private record Seen(Source source, Span span) {}

  private LibraryChecks(Library library) {
    this.library = library;
    for (LinkedRule rule : library.rules()) {
      ruleNames.add(rule.title());
      rule.id().ifPresent(ruleNames::add);
      ruleNames.add(rule.fileName());
    }
  }

  /**
   * All that is wrong, entities first, in the order of the files; {@code hasPage} tells for which
   * entities the style makes a page.
   */
  public static List<Finding> of(Library library, Predicate<Entity> hasPage) {
    var checks = new LibraryChecks(library);
    checks.entities(hasPage);
    checks.rules();
    return List.copyOf(checks.findings);
  }

  private void entities(Predicate<Entity> hasPage) {
    Map<String, Seen> seen = new HashMap<>();
    for (Entity entity : library.entities().all()) {
      String kind = entity.kind().key();
      once("title", kind, entity.title(), entity.source(), seen);
      EntityChecks.id(entity).ifPresent(id -> once("id", kind, id, entity.source(), seen));
      EntityChecks.of(entity, library)
          .forEach(problem -> findings.add(new Finding(entity.source(), problem)));
      if (!hasPage.test(entity)) {
        findings.add(new Finding(entity.source(), LibraryProblems.noPage(entity)));
      }
      entity.head().mentions().forEach((field, names) -> ruleReferences(entity, field, names));
    }
    for (Reference reference : library.links().references()) {
      if (reference.target().isEmpty() && !isNoName(reference.name())) {
        add(
            reference.from().source(),
            LibraryProblems.deadReference(
                reference.field(), reference.name(), reference.kinds(), known(reference.kinds())));
      }
    }
  }

  private void ruleReferences(Entity entity, String field, WrittenList names) {
    boolean namesRules =
        entity.kind().fields().stream()
            .anyMatch(known -> known.name().equals(field) && known.namesRules());
    for (Written name : namesRules ? names.items() : List.<Written>of()) {
      if (library.links().rule(name.text()).isEmpty() && !isNoName(name)) {
        add(entity.source(), LibraryProblems.deadRule(field, name, ruleNames));
      }
    }
  }

  private void rules() {
    Map<String, Seen> seen = new HashMap<>();
    for (LinkedRule rule : library.rules()) {
      Source source = rule.file().source();
      Optional<Written> title = rule.file().header().title();
      title.ifPresent(text -> once("title", "rule", text, source, seen));
      rule.file().header().id().ifPresent(id -> once("id", "rule", id, source, seen));
      title
          .filter(EntityChecks::leadsOut)
          .ifPresent(text -> add(source, LibraryProblems.pathInTitle(text)));
      for (Written name : enrichments(rule)) {
        var kinds = List.of(EntityKind.ENRICHMENTS);
        if (library.links().find(EntityKind.ENRICHMENTS, name.text()).isEmpty()
            && !isNoName(name)) {
          add(source, LibraryProblems.deadReference("enrichment", name, kinds, known(kinds)));
        }
      }
    }
  }

  private static List<Written> enrichments(LinkedRule rule) {
    YamlNode value = rule.file().header().custom().get("enrichment");
    List<YamlNode> items =
        switch (value) {
          case YamlNode.Sequence list -> list.items();
          case YamlNode.Scalar scalar -> List.of(scalar);
          case YamlNode.Mapping map -> List.of();
          case null -> List.of();
        };
    var names = new ArrayList<Written>();
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar scalar && !(scalar.value() instanceof YamlValue.Null)) {
        names.add(new Written(scalar.text(), scalar.span()));
      }
    }
    return names;
  }

  private void once(
      String what, String kind, Written written, Source source, Map<String, Seen> seen) {
    Seen here = new Seen(source, written.span());
    Seen first = seen.putIfAbsent("%s %s %s".formatted(kind, what, written.text()), here);
    if (first != null) {
      add(source, LibraryProblems.duplicate(what, written, first.source(), first.span()));
    }
  }

  private Set<String> known(List<EntityKind> kinds) {
    var names = new LinkedHashSet<String>();
    kinds.forEach(kind -> names.addAll(library.links().namesOf(kind)));
    return names;
  }

  /** Whether the file says by a word that there is nothing. */
  static boolean isNoName(Written name) {
    return name.text().equalsIgnoreCase(NO_NAME);
  }

  private void add(Source source, Diagnostic problem) {
    findings.add(new Finding(source, problem));
  }
}
