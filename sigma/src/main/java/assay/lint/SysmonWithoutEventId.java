package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.LogSource;
import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** A rule for all of Sysmon's log that names no event. */
final class SysmonWithoutEventId implements LintRule {

  @Override
  public String id() {
    return "sysmon-without-event-id";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A rule for all of Sysmon's log that names no event.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_sysmon_missing_eventid");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> service = subject.logSource().flatMap(LogSource::service);
    if (service.isEmpty() || !service.get().text().equals("sysmon")) {
      return;
    }
    for (NamedItem named : subject.items()) {
      if (named.item().field().filter(field -> field.text().equals("EventID")).isPresent()) {
        return;
      }
    }
    findings.add(
        finding("the rule is for every event of Sysmon", service.get().span(), "all events")
            .withHelp("write `EventID`, or a category such as `process_creation`"));
  }
}
