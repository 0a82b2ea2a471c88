package assay.lint;

import java.util.List;

/** All checks of rules of several files together. */
public final class AcrossChecks {

  /** In the order of their ids. */
  public static final List<AcrossCheck> ALL =
      List.of(
          new AmbiguousName(), new DuplicateFileName(), new DuplicateId(), new DuplicateTitle());

  private AcrossChecks() {}
}
