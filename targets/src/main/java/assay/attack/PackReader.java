package assay.attack;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a pack that {@link PackWriter} wrote. */
final class PackReader {

  private static final List<String> KINDS =
      List.of(
          PackWriter.FIRST,
          PackWriter.OTHERS,
          PackWriter.NOTICE,
          PackWriter.TACTIC,
          PackWriter.TECHNIQUE,
          PackWriter.NAME);

  private final Consumer<Diagnostic> problems;
  private final List<Attack.TacticEntry> tactics = new ArrayList<>();
  private final List<Attack.TechniqueEntry> techniques = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private String version = "";
  private String othersVersion = "";
  private String notice = "";

  private PackReader(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  static Attack read(Source source, Consumer<Diagnostic> problems) {
    var reader = new PackReader(problems);
    String text = source.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        reader.line(text.substring(start, end).split("\t", -1), new Span(start, end));
      }
      start = end + 1;
    }
    return new Attack(
        new Attack.Edition(reader.version, reader.othersVersion, reader.notice),
        reader.tactics,
        reader.techniques,
        reader.names);
  }

  private void line(String[] columns, Span span) {
    switch (columns[0]) {
      case PackWriter.FIRST -> version = single(columns, span);
      case PackWriter.OTHERS -> othersVersion = single(columns, span);
      case PackWriter.NOTICE -> notice = single(columns, span);
      case PackWriter.TACTIC -> tactic(columns, span);
      case PackWriter.TECHNIQUE -> technique(columns, span);
      case PackWriter.NAME -> {
        if (has(columns, 3, 3, span)) {
          names.put(columns[1], columns[2]);
        }
      }
      default -> {
        var word = new Span(span.start(), span.start() + columns[0].length());
        problems.accept(AttackProblems.unknownRecord(columns[0], KINDS, word));
      }
    }
  }

  private String single(String[] columns, Span span) {
    return has(columns, 2, 2, span) ? columns[1] : "";
  }

  private void tactic(String[] columns, Span span) {
    if (has(columns, 5, 5, span) && hasState(columns[3], span)) {
      var tactic = new Tactic(columns[1], columns[2]);
      tactics.add(new Attack.TacticEntry(tactic, list(columns[4]), isRetired(columns[3])));
    }
  }

  private void technique(String[] columns, Span span) {
    if (has(columns, 5, 6, span) && hasState(columns[3], span)) {
      var technique = new Technique(columns[1], columns[2]);
      Optional<String> successor = columns.length == 6 ? Optional.of(columns[5]) : Optional.empty();
      techniques.add(
          new Attack.TechniqueEntry(technique, list(columns[4]), isRetired(columns[3]), successor));
    }
  }

  private boolean has(String[] columns, int least, int most, Span span) {
    if (columns.length >= least && columns.length <= most) {
      return true;
    }
    String expected = least == most ? Integer.toString(least) : "%d or %d".formatted(least, most);
    problems.accept(AttackProblems.wrongColumns(columns[0], expected, columns.length, span));
    return false;
  }

  private boolean hasState(String state, Span span) {
    if (state.equals(PackWriter.ACTIVE) || state.equals(PackWriter.RETIRED)) {
      return true;
    }
    problems.accept(AttackProblems.unknownState(state, span));
    return false;
  }

  private static boolean isRetired(String state) {
    return state.equals(PackWriter.RETIRED);
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }
}
