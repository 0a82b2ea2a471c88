package assay.lint;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Printable;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the rules that have a text in common which each should have for itself. */
final class Shared {

  /** A rule and the text of it that is looked at. */
  record Use(RuleIdentity rule, Written text) {

    /** Whether both are one text: rules of one file may take it from a document they share. */
    boolean isSamePlace(Use other) {
      return rule.file().equals(other.rule.file()) && text.span().equals(other.text.span());
    }
  }

  private Shared() {}

  /**
   * Adds a finding for each use of a text that another rule has too.
   *
   * @param key what makes two texts the same
   * @param words what is said of it
   */
  static void find(
      LintCheck check,
      List<RuleIdentity> rules,
      Function<RuleIdentity, Optional<Written>> text,
      Function<String, String> key,
      Words words,
      AcrossFindings findings) {
    // Nearly all texts are met once: a list for each of them would cost more than all the rest.
    Map<String, Use> first = new HashMap<>(rules.size() * 2);
    Map<String, List<Use>> several = new HashMap<>();
    for (RuleIdentity rule : rules) {
      Optional<Written> written = text.apply(rule);
      if (written.isEmpty() || written.get().text().isBlank()) {
        continue;
      }
      Use use = new Use(rule, written.get());
      String same = key.apply(written.get().text());
      Use before = first.putIfAbsent(same, use);
      if (before != null) {
        add(several.computeIfAbsent(same, unused -> new ArrayList<>(List.of(before))), use);
      }
    }
    for (List<Use> uses : several.values()) {
      for (Use use : uses) {
        if (uses.size() > 1) {
          findings.add(use.rule(), finding(check, use, uses, words));
        }
      }
    }
  }

  private static void add(List<Use> uses, Use use) {
    if (uses.stream().noneMatch(use::isSamePlace)) {
      uses.add(use);
    }
  }

  /** What is said of a shared text. */
  record Words(String what, String label, String help) {}

  private static Diagnostic finding(LintCheck check, Use use, List<Use> uses, Words words) {
    RuleIdentity other = use.equals(uses.getFirst()) ? uses.get(1).rule() : uses.getFirst().rule();
    String where =
        other.file().equals(use.rule().file()) ? "this file" : "`%s`".formatted(other.file());
    String more = uses.size() > 2 ? ", and of %d more".formatted(uses.size() - 2) : "";
    Span place = use.text().span();
    return Diagnostic.of(
            check.severity(),
            check.id(),
            "`%s` is the %s of a rule in %s too%s"
                .formatted(shortened(use.text().text()), words.what(), where, more),
            place,
            words.label())
        .withHelp(words.help());
  }

  private static String shortened(String text) {
    return Printable.shortened(text, 80);
  }
}
