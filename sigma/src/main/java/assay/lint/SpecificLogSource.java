package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.LogSource;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** An event of one log, where a category stands for the same event of any. */
final class SpecificLogSource implements LintRule {

  /** The one event of the Security log that is the same as one of Sysmon in all that rules ask. */
  private static final String START = "4688";

  @Override
  public String id() {
    return "specific-logsource";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "An event of one log, where a category stands for the same event of any.";
  }

  @Override
  public List<String> aliases() {
    return List.of("specific_instead_of_generic_logsource");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> service = subject.logSource().flatMap(LogSource::service);
    if (service.isEmpty() || !subject.isOfTaxonomy()) {
      return;
    }
    String log = service.get().text();
    if (!log.equals("sysmon") && !log.equals("security")) {
      return;
    }
    for (NamedItem named : subject.items()) {
      if (named.item().field().filter(field -> field.text().equals("EventID")).isPresent()) {
        for (Value value : named.item().values()) {
          if (value instanceof Value.Num number) {
            check(log, number, service.get(), subject, findings);
          }
        }
      }
    }
  }

  private void check(
      String log, Value.Num number, Written service, Subject subject, Findings findings) {
    String event = number.number().toPlainString();
    List<String> categories =
        log.equals("sysmon") || event.equals(START)
            ? subject.facts().taxonomy().categories(log, List.of(event))
            : List.of();
    if (!categories.isEmpty()) {
      String category = "category: " + String.join("` or `category: ", categories);
      findings.add(
          finding(
                  "event %s of `service: %s` is `%s`".formatted(event, log, category),
                  number.span(),
                  "has a category")
              .withSecond(service.span(), "one log")
              .withHelp("write `%s`, which other logs can give too".formatted(category)));
    }
  }
}
