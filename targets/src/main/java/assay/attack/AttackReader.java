package assay.attack;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ATT&CK in whatever known form the file has: a pack, STIX, ATC's mapping, or facts. */
public final class AttackReader {

  /** The forms that are written in JSON. */
  private enum Form {
    MAPPING,
    STIX,
    FACTS
  }

  /** The keys of the outermost object that tell its form. */
  private static final Map<String, Form> FORM_BY_KEY =
      Map.of(
          "objects",
          Form.STIX,
          "spec_version",
          Form.STIX,
          "tactics",
          Form.MAPPING,
          "techniques",
          Form.MAPPING,
          "mitigations",
          Form.MAPPING,
          FactsReader.TECHNIQUES,
          Form.FACTS,
          FactsReader.VERSION,
          Form.FACTS,
          FactsReader.OTHERS_VERSION,
          Form.FACTS);

  private AttackReader() {}

  /** Never throws for what the text holds: all that is wrong is among the file's problems. */
  public static AttackFile read(Source source) {
    var problems = new ArrayList<Diagnostic>();
    Optional<Attack> attack = Optional.empty();
    try {
      attack = attack(source, problems);
      if (attack.isPresent() && attack.get().techniqueEntries().isEmpty()) {
        problems.add(AttackProblems.noTechniques());
        attack = Optional.empty();
      }
    } catch (JsonText.Broken broken) {
      problems.add(broken.problem());
    }
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return new AttackFile(source, attack, problems);
  }

  private static Optional<Attack> attack(Source source, List<Diagnostic> problems) {
    String text = source.text();
    if (text.startsWith(PackWriter.FIRST + "\t")) {
      return Optional.of(PackReader.read(source, problems::add));
    }
    int begin = 0;
    while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    Optional<Form> form = text.startsWith("{", begin) ? form(source) : Optional.empty();
    if (form.isEmpty()) {
      var first = new Span(begin, Math.min(begin + 1, text.length()));
      problems.add(AttackProblems.unknownForm(first));
      return Optional.empty();
    }
    try (var json = new JsonText(source, problems::add)) {
      return Optional.of(
          switch (form.get()) {
            case MAPPING -> AttackMappingReader.read(json);
            case STIX -> StixReader.read(json, problems::add);
            case FACTS -> FactsReader.read(json, problems::add);
          });
    }
  }

  private static Optional<Form> form(Source source) {
    try (var json = new JsonText(source, problem -> {})) {
      return json.firstKey(FORM_BY_KEY.keySet()).map(FORM_BY_KEY::get);
    }
  }
}
