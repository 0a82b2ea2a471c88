package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file name that two files have in different folders. */
final class DuplicateFileName implements AcrossCheck {

  /** The first two files of a name, each by its first rule. */
  private record Pair(RuleIdentity first, Optional<RuleIdentity> second) {}

  @Override
  public String id() {
    return "duplicate-file-name";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A file name that two files have in different folders.";
  }

  @Override
  public List<String> aliases() {
    return List.of("duplicate_filename");
  }

  @Override
  public void check(List<RuleIdentity> rules, AcrossFindings findings) {
    Map<String, Pair> pairs = new HashMap<>(rules.size() * 2);
    String before = "";
    for (RuleIdentity rule : rules) {
      if (!rule.file().equals(before)) {
        pairs.merge(rule.fileName(), new Pair(rule, Optional.empty()), DuplicateFileName::join);
      }
      before = rule.file();
    }
    before = "";
    for (RuleIdentity rule : rules) {
      Pair pair = pairs.get(rule.fileName());
      if (!rule.file().equals(before) && pair != null && pair.second().isPresent()) {
        boolean isFirst = rule.file().equals(pair.first().file());
        findings.add(rule, finding(rule, isFirst ? pair.second().get() : pair.first()));
      }
      before = rule.file();
    }
  }

  private static Pair join(Pair known, Pair next) {
    return known.second().isPresent() ? known : new Pair(known.first(), Optional.of(next.first()));
  }

  private Diagnostic finding(RuleIdentity rule, RuleIdentity other) {
    return Diagnostic.of(
            severity(),
            id(),
            "`%s` is the name of `%s` too".formatted(rule.fileName(), other.file()),
            rule.head(),
            "a rule of this file")
        .withHelp("tools that put rules into one folder lose one of them: rename a file");
  }
}
