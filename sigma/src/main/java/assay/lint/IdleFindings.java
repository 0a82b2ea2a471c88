package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.query.IdlePart;
import assay.query.IdlePart.Reason;
import assay.query.Query;
import assay.rule.Detection;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/** Says in words what a part of a condition never decides, and why. */
final class IdleFindings {

  private final Subject subject;
  private final IdlePart part;

  private IdleFindings(Subject subject, IdlePart part) {
    this.subject = subject;
    this.part = part;
  }

  /**
   * What is said of {@code part}. It weighs as much as {@code check} if the part matches nothing,
   * which nobody means, and less if another says the same already.
   */
  static Diagnostic of(LintRule check, IdlePart part, Subject subject) {
    var words = new IdleFindings(subject, part);
    Span place = part.piece().origin();
    Diagnostic finding = check.finding(words.message(), place, words.label());
    if (!part.alone() && !part.isExcluded()) {
      finding = finding.as(Severity.NOTE);
    }
    Optional<Reason> reason = part.reason();
    if (reason.isPresent() && !overlaps(reason.get().query().origin(), place)) {
      finding = finding.withSecond(reason.get().query().origin(), words.reasonLabel());
    }
    return finding;
  }

  private static boolean overlaps(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private String message() {
    String name = name();
    String other = part.reason().map(this::reason).orElse("");
    boolean holds = part.reason().map(Reason::holds).orElse(true);
    if (part.alone()) {
      return name + (part.outcome() ? " matches every event" : " matches no event");
    }
    if (other.isEmpty()) {
      return name
          + (part.outcome()
              ? " matches wherever it is asked for"
              : " matches nothing that is left for it");
    }
    if (part.outcome()) {
      return "%s matches wherever %s %s".formatted(name, other, holds ? "matches" : "does not");
    }
    if (holds) {
      return "%s matches nothing where %s matches".formatted(name, other);
    }
    return part.isExcluded()
        ? "all that %s matches is left out by %s".formatted(name, other)
        : "all that %s matches is matched by %s".formatted(name, other);
  }

  private String label() {
    if (part.outcome()) {
      return "always matches here";
    }
    return part.reason().isPresent() && !part.isExcluded()
        ? "is matched already"
        : "never matches here";
  }

  private String reasonLabel() {
    if (part.outcome()) {
      return "asks for as much";
    }
    return part.isExcluded() ? "leaves nothing for it" : "matches it too";
  }

  /** The part in words. */
  private String name() {
    Span place = part.part().origin();
    return switch (part.group()) {
      case CONDITION, SELECTOR -> named(place);
      case ALTERNATIVES -> "an alternative of " + named(place);
      case ITEMS -> item(place).map(IdleFindings::key).orElse("an item") + " of " + named(place);
      case VALUES, EXPANSION -> value(place) + " of " + named(place);
    };
  }

  private String reason(Reason reason) {
    String own = named(part.part().origin());
    String other = named(reason.query().origin());
    return own.equals(other) ? "what stands beside it" : other;
  }

  /** The detection at {@code place}, or the text of the condition. */
  private String named(Span place) {
    for (Map.Entry<String, Detection> detection : subject.detections().entrySet()) {
      Span span = detection.getValue().span();
      if (span.start() <= place.start() && place.end() <= span.end()) {
        return "`" + detection.getKey() + "`";
      }
    }
    String text = subject.source().text(place).strip().replaceAll("\\s+", " ");
    long open = text.chars().filter(c -> c == '(').count();
    long closed = text.chars().filter(c -> c == ')').count();
    // The place of a group of a condition ends with its last word.
    return "`" + text + ")".repeat((int) Math.max(0, open - closed)) + "`";
  }

  private Optional<NamedItem> item(Span place) {
    for (NamedItem named : subject.items()) {
      Span span = named.item().span();
      if (span.start() <= place.start() && place.end() <= span.end()) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  private static String key(NamedItem named) {
    Detection.Item item = named.item();
    var key = new StringBuilder(item.field().map(field -> field.text()).orElse("keywords"));
    for (Detection.ModifierUse use : item.modifiers()) {
      key.append('|').append(use.modifier().id());
    }
    return "`" + key + "`";
  }

  private String value(Span place) {
    for (NamedItem named : subject.items()) {
      for (YamlNode.Scalar scalar : named.item().written()) {
        if (scalar.span().equals(place)) {
          return "`" + scalar.text() + "`";
        }
      }
    }
    return "a value";
  }

  /** Whether the part is one that takes events out, and a detection or several as a whole. */
  static boolean isFilter(IdlePart part) {
    return part.negated() && isDetection(part.group());
  }

  static boolean isDetection(Query.Group group) {
    return group == Query.Group.CONDITION || group == Query.Group.SELECTOR;
  }
}
