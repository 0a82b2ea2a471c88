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
          new AlwaysFalseCondition(),
          new AlwaysTrueCondition(),
          new AttackLink(),
          new BlankAroundPath(),
          new BlankInFieldName(),
          new BranchLink(),
          new ContainsInsteadOfEndswith(),
          new ControlCharacter(),
          new CustomKey(),
          new DetectionWithoutEffect(),
          new DetectsInTitle(),
          new DotAfterTitle(),
          new DuplicateReference(),
          new DuplicateTag(),
          new EmptyValueList(),
          new EscapedWildcard(),
          new FilenameTooShortOrLong(),
          new FilenameWithoutCorrelation(),
          new FilenameWithoutLogSource(),
          new FilterWithoutEffect(),
          new InvalidHash(),
          new ItemWithoutEffect(),
          new LinkInDescription(),
          new ListedFields(),
          new LocalizedUserName(),
          new LongTitle(),
          new LowercaseFalsePositive(),
          new LowercaseTitleWord(),
          new MalformedCarTag(),
          new MalformedCveTag(),
          new MalformedD3fendTag(),
          new MalformedStpTag(),
          new MalformedTag(),
          new MisplacedStatus(),
          new MissingAuthor(),
          new MissingDate(),
          new MissingDetectionTag(),
          new MissingId(),
          new MissingLevel(),
          new MissingStatus(),
          new MisspeltFalsePositive(),
          new MisspeltKey(),
          new ModifiedBeforeDate(),
          new ModifiedSameAsDate(),
          new ModifiedWithoutDate(),
          new MovedAttackTactic(),
          new NetworkAsText(),
          new NewerTlpTag(),
          new NullInList(),
          new NumberAsText(),
          new NumberInOtherBase(),
          new OfSingleDetection(),
          new OutdatedTlpTag(),
          new PathNameMismatch(),
          new PatternWithoutWildcard(),
          new RedundantField(),
          new RedundantValue(),
          new RegexAlwaysMatches(),
          new RegexForPlainText(),
          new RegexNeverMatches(),
          new RepeatedValue(),
          new RepeatedWildcard(),
          new RestrictedTlpTag(),
          new RetiredAttackId(),
          new SenselessModifiers(),
          new SeveralDetectionTags(),
          new SeveralTlpTags(),
          new ShortBase64Offset(),
          new ShortDescription(),
          new SpecificLogSource(),
          new StatusTooHigh(),
          new SysmonWithoutEventId(),
          new TacticWithoutTechnique(),
          new TechniqueWithoutTactic(),
          new UnanchoredRegex(),
          new UnconventionalFilename(),
          new UngroupedCorrelation(),
          new UnhelpfulFalsePositive(),
          new UnknownAttackTag(),
          new UnknownDetectionTag(),
          new UnknownField(),
          new UnknownLogSource(),
          new UnknownLogSourceKey(),
          new UnknownTagNamespace(),
          new UnknownTlpTag(),
          new UnusedDetection(),
          new ValueMatchesEverything(),
          new ValueWithoutEffect(),
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
