package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Source;

/**
 * A described thing other than a rule. Others name it by its title, or by the name of its file
 * without the extension.
 */
public sealed interface Entity
    permits DataNeeded,
        LoggingPolicy,
        Enrichment,
        Customer,
        UseCase,
        MitigationSystem,
        MitigationPolicy,
        HardeningPolicy,
        ResponseAction,
        ResponsePlaybook,
        ResponseStage {

  EntityHead head();

  /** Tags of ATT&CK and others; none for the kinds that have no such field. */
  default WrittenList tags() {
    return WrittenList.NONE;
  }

  default EntityKind kind() {
    return head().kind();
  }

  default Source source() {
    return head().source();
  }

  default Written title() {
    return head().title();
  }

  /** The name of the entity's file, without folders and without its extension. */
  default String fileName() {
    return source().baseName();
  }
}
