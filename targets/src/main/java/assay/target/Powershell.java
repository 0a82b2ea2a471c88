package assay.target;

import assay.emit.EmitProblems;
import assay.emit.Rendered;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.Query;
import assay.rule.Pattern;
import assay.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * PowerShell over the event logs of Windows. Logs and ids of events are for {@code Get-WinEvent} to
 * filter; for all else the named values of an event are read from its XML.
 */
final class Powershell extends QueryTarget {

  /** A filter of Windows takes hardly more ids. */
  private static final int MOST_IDS = 20;

  /** The values of an event, by name: the fields of its data and the elements of its head. */
  private static final String READ =
      """
      $e = @{ Provider_Name = @($_.ProviderName) }
        foreach ($node in ([xml]$_.ToXml()).SelectNodes('//*[not(*)]')) {
          $name = $node.get_LocalName()
          if ($name -eq 'Data' -and $node.HasAttribute('Name')) { $name = $node.GetAttribute('Name') }
          if (-not $e.ContainsKey($name)) { $e[$name] = @() }
          $e[$name] += $node.get_InnerText()
        }
      """;

  private static final String MESSAGE = "  $e['Message'] = @($_.Message)\n";

  private static final String ALL = "  $all = @($e.Values | ForEach-Object { $_ })\n";

  Powershell() {
    super("powershell", "PowerShell, over the event logs of Windows", "powershell");
  }

  @Override
  public String suffix(String format) {
    return "ps1";
  }

  @Override
  protected Syntax syntax(Request request) {
    return new PowershellSyntax();
  }

  @Override
  Rendered whole(Frame frame) {
    Optional<WindowsLogs> logs = logs(frame);
    if (logs.isEmpty()) {
      Span place = frame.rule().logSource().span();
      String reason = "events that are in no log of Windows";
      return new Rendered(Optional.empty(), List.of(EmitProblems.refused(id(), reason, place)));
    }
    List<String> ids = logs.get().events();
    List<Query> terms = new ArrayList<>(terms(frame.asked()));
    for (Query term : List.copyOf(terms)) {
      List<String> asked = ids(term);
      if (ids.isEmpty() && !asked.isEmpty() && asked.size() <= MOST_IDS) {
        ids = asked;
        terms.remove(term);
      }
    }
    String events = events(logs.get(), ids);
    if (terms.isEmpty()) {
      return new Rendered(Optional.of(events), List.of());
    }
    Query rest = Query.all(terms, Query.Group.CONDITION, frame.asked().origin());
    Rendered condition = render(rest, frame.request());
    String read = events + " | Where-Object {\n  " + READ + more(rest);
    return new Rendered(
        condition.text().map(text -> read + "  " + text + "\n}"), condition.problems());
  }

  /** Those of the log source, unless the user says the log. */
  private static Optional<WindowsLogs> logs(Frame frame) {
    Optional<WindowsLogs> logs = WindowsLogs.of(frame.rule().logSource());
    String log = frame.get("log", "");
    return log.isEmpty()
        ? logs
        : Optional.of(
            new WindowsLogs(List.of(log), logs.map(WindowsLogs::events).orElse(List.of())));
  }

  private static List<Query> terms(Query query) {
    return query instanceof Query.And and ? and.terms() : List.of(query);
  }

  /** The ids of events that {@code term} asks for; none if it asks something else. */
  private static List<String> ids(Query term) {
    List<Query> choices = term instanceof Query.Or or ? or.terms() : List.of(term);
    var ids = new ArrayList<String>();
    for (Query choice : choices) {
      Optional<String> id =
          choice instanceof Query.Has has && has.field().equals("EventID")
              ? id(has.check())
              : Optional.empty();
      if (id.isEmpty()) {
        return List.of();
      }
      ids.add(id.get());
    }
    return ids;
  }

  private static Optional<String> id(Check check) {
    Optional<String> text =
        switch (check) {
          case Check.EqualsNumber(BigDecimal number) -> Optional.of(number.toPlainString());
          case Check.Matches(Pattern pattern, boolean cased) -> pattern.plain();
          default -> Optional.empty();
        };
    return text.filter(id -> id.matches("[1-9][0-9]{0,4}"));
  }

  private static String events(WindowsLogs logs, List<String> ids) {
    String only = ids.isEmpty() ? "" : "; Id=" + String.join(",", ids);
    String oldest = logs.areTraces() ? " -Oldest" : "";
    if (logs.names().isEmpty()) {
      return "Get-WinEvent -ListLog * -ErrorAction SilentlyContinue | Where-Object RecordCount"
          + " | ForEach-Object { Get-WinEvent -FilterHashtable @{LogName=$_.LogName"
          + only
          + "} -ErrorAction SilentlyContinue }";
    }
    String names =
        logs.names().stream().map(PowershellSyntax::quoted).collect(Collectors.joining(","));
    return "Get-WinEvent -FilterHashtable @{LogName=" + names + only + "}" + oldest;
  }

  private static String more(Query query) {
    return (asks(query, true) ? MESSAGE : "") + (asks(query, false) ? ALL : "");
  }

  /** Whether {@code query} asks for the message of an event, or else for keywords. */
  private static boolean asks(Query query, boolean message) {
    return switch (query) {
      case Query.And and -> and.terms().stream().anyMatch(term -> asks(term, message));
      case Query.Or or -> or.terms().stream().anyMatch(term -> asks(term, message));
      case Query.Not not -> asks(not.term(), message);
      case Query.Has has -> message && has.field().equals("Message");
      case Query.Anywhere anywhere -> true;
    };
  }
}
