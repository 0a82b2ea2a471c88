package assay.lint;

import java.util.List;
import java.util.Optional;

/** All checks there are. */
public final class LintRules {

  /** In the order of their ids. */
  public static final List<LintRule> ALL =
      List.of(
          new AttackLink(),
          new BranchLink(),
          new CorrelationOfOneRule(),
          new CustomKey(),
          new DetectsInTitle(),
          new DotAfterTitle(),
          new DuplicateReference(),
          new DuplicateTag(),
          new FilenameTooShortOrLong(),
          new FilenameWithoutCorrelation(),
          new FilenameWithoutLogSource(),
          new LinkInDescription(),
          new ListedFields(),
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
          new NewerTlpTag(),
          new OutdatedTlpTag(),
          new RestrictedTlpTag(),
          new RetiredAttackId(),
          new SeveralDetectionTags(),
          new SeveralTlpTags(),
          new ShortDescription(),
          new StatusTooHigh(),
          new TacticWithoutTechnique(),
          new TechniqueWithoutTactic(),
          new UnconventionalFilename(),
          new UngroupedCorrelation(),
          new UnhelpfulFalsePositive(),
          new UnknownAttackTag(),
          new UnknownDetectionTag(),
          new UnknownTagNamespace(),
          new UnknownTlpTag());

  private LintRules() {}

  /** The check called so, by its own name or one that another tool knows it by. */
  public static Optional<LintRule> named(String name) {
    return ALL.stream()
        .filter(rule -> rule.id().equals(name) || rule.aliases().contains(name))
        .findFirst();
  }
}
