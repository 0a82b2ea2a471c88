package assay.lint;

import java.util.List;
import java.util.Optional;

/** All checks there are. */
public final class LintRules {

  /** In the order of their ids. */
  public static final List<LintRule> ALL =
      List.of(
          new AllOfSingleValue(),
          new AllOfThem(),
          new BlankAroundPath(),
          new BlankInFieldName(),
          new ContainsInsteadOfEndswith(),
          new ControlCharacter(),
          new EmptyValueList(),
          new EscapedWildcard(),
          new InvalidHash(),
          new LocalizedUserName(),
          new LongTitle(),
          new NetworkAsText(),
          new NullInList(),
          new NumberAsText(),
          new OfSingleDetection(),
          new PathNameMismatch(),
          new PatternWithoutWildcard(),
          new RedundantField(),
          new RedundantValue(),
          new RepeatedValue(),
          new RepeatedWildcard(),
          new SenselessModifiers(),
          new ShortBase64Offset(),
          new SpecificLogSource(),
          new SysmonWithoutEventId(),
          new UnknownField(),
          new UnknownLogSource(),
          new UnknownLogSourceKey(),
          new UnusedDetection(),
          new ValueMatchesEverything(),
          new WildcardInsteadOfModifier(),
          new WindashWithoutDash(),
          new WrongFieldCase());

  private LintRules() {}

  /** The check called so, by its own name or one that another tool knows it by. */
  public static Optional<LintRule> named(String name) {
    return ALL.stream()
        .filter(rule -> rule.id().equals(name) || rule.aliases().contains(name))
        .findFirst();
  }
}
