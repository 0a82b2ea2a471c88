package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with the values of one entity. */
final class EntityChecks {

  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|ftp)://\\S+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}");

  /** The stages that an action's id tells by its first digit, beginning with 1. */
  private static final List<String> NUMBERED = ResponsePlaybook.STAGES.subList(0, 6);

  private final Entity entity;
  private final Library library;
  private final List<Diagnostic> problems = new ArrayList<>();

  private EntityChecks(Entity entity, Library library) {
    this.entity = entity;
    this.library = library;
  }

  static List<Diagnostic> of(Entity entity, Library library) {
    var checks = new EntityChecks(entity, library);
    checks.title();
    checks.kind();
    return checks.problems;
  }

  /** The id of an entity, of those kinds that have one. */
  static Optional<Written> id(Entity entity) {
    return switch (entity) {
      case ResponseAction action -> action.id();
      case ResponsePlaybook playbook -> playbook.id();
      case ResponseStage stage -> stage.id();
      case DataNeeded other -> Optional.empty();
      case LoggingPolicy other -> Optional.empty();
      case Enrichment other -> Optional.empty();
      case Customer other -> Optional.empty();
      case UseCase other -> Optional.empty();
      case MitigationSystem other -> Optional.empty();
      case MitigationPolicy other -> Optional.empty();
      case HardeningPolicy other -> Optional.empty();
    };
  }

  /** Whether a title taken as a path leads to another folder. */
  static boolean leadsOut(Written title) {
    return List.of(title.text().split("[/\\\\]", -1)).contains("..");
  }

  /** A title with blanks is one for people; it need not be the name of the file. */
  private void title() {
    Written title = entity.title();
    boolean forPeople = title.text().indexOf(' ') >= 0 || entity instanceof ResponseStage;
    if (leadsOut(title)) {
      problems.add(LibraryProblems.pathInTitle(title));
    } else if (!forPeople && !title.text().equals(entity.fileName())) {
      problems.add(LibraryProblems.titleNotFileName(title, entity.fileName()));
    }
  }

  private void kind() {
    switch (entity) {
      case DataNeeded data -> {
        references(data.references());
        numbers("eventID", data.eventIds());
      }
      case LoggingPolicy policy -> {
        references(policy.references());
        numbers("eventID", policy.eventIds());
      }
      case Enrichment enrichment -> references(enrichment.references());
      case MitigationSystem system -> references(system.references());
      case MitigationPolicy policy -> {
        references(policy.references());
        tags(policy.tags());
      }
      case HardeningPolicy policy -> {
        references(policy.references());
        tags(policy.tags());
      }
      case ResponseAction action -> action(action);
      case ResponsePlaybook playbook -> playbook(playbook);
      case ResponseStage stage -> form(stage.id(), "RS");
      case Customer customer -> {}
      case UseCase useCase -> {}
    }
  }

  private void references(WrittenList references) {
    references.items().stream()
        .filter(reference -> !LibraryChecks.isNoName(reference))
        .filter(reference -> !ADDRESS.matcher(reference.text().strip()).matches())
        .forEach(reference -> problems.add(LibraryProblems.notAnAddress(reference)));
  }

  private void numbers(String field, WrittenList numbers) {
    numbers.items().stream()
        .filter(number -> !LibraryChecks.isNoName(number))
        .filter(number -> !NUMBER.matcher(number.text()).matches())
        .forEach(number -> problems.add(LibraryProblems.notANumber(field, number)));
  }

  private void action(ResponseAction action) {
    references(action.references());
    date(action.creationDate());
    if (form(action.id(), "RA") && action.stage().isPresent()) {
      Written id = action.id().orElseThrow();
      String stage = action.stage().get().text();
      int digit = id.text().charAt(2) - '1';
      String ofId = digit >= 0 && digit < NUMBERED.size() ? NUMBERED.get(digit) : "";
      if (NUMBERED.contains(stage) && !ofId.isEmpty() && !stage.equals(ofId)) {
        problems.add(LibraryProblems.idOfOtherStage(id, ofId, stage));
      }
    }
  }

  private void playbook(ResponsePlaybook playbook) {
    references(playbook.references());
    date(playbook.creationDate());
    form(playbook.id(), "RP");
    tags(playbook.tags());
    playbook.stages().forEach(this::actions);
  }

  /** The courses of action of the kill chain are no stages of an action: those may hold any. */
  private void actions(String here, WrittenList names) {
    for (Written name : NUMBERED.contains(here) ? names.items() : List.<Written>of()) {
      library
          .links()
          .find(EntityKind.RESPONSE_ACTIONS, name.text())
          .map(ResponseAction.class::cast)
          .flatMap(ResponseAction::stage)
          .map(Written::text)
          .filter(own -> NUMBERED.contains(own) && !own.equals(here))
          .ifPresent(own -> problems.add(LibraryProblems.actionOfOtherStage(name, here, own)));
    }
  }

  /** Whether there is an id of this form; one of another form is named. */
  private boolean form(Optional<Written> id, String letters) {
    boolean right = id.isPresent() && id.get().text().matches(letters + "[0-9]{4}");
    if (id.isPresent() && !right) {
      problems.add(LibraryProblems.unusualId(id.get(), letters + "0000"));
    }
    return right;
  }

  private void date(Optional<Written> date) {
    date.filter(text -> !isDate(text.text()))
        .ifPresent(text -> problems.add(LibraryProblems.invalidDate("creation_date", text)));
  }

  private static boolean isDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    String[] parts = text.split("[-.]", -1);
    int year = text.indexOf('-') >= 0 ? 0 : 2;
    try {
      LocalDate.of(
          Integer.parseInt(parts[year]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2 - year]));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void tags(WrittenList tags) {
    for (Written tag : tags.items()) {
      AttackTag.problem(tag, library.attack()).ifPresent(problems::add);
    }
  }
}
