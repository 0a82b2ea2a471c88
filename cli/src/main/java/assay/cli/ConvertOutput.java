package assay.cli;

import assay.project.CannotWrite;
import assay.project.InputFile;
import assay.rule.Metadata;
import assay.source.Source;
import assay.target.Conversion;
import assay.target.Target;
import java.util.List;

/** Where queries go, and in which form. */
interface ConvertOutput {

  /**
   * What became of one file for one target.
   *
   * @param rules what the rules of the file say about themselves
   */
  record Converted(
      InputFile file, Target target, Conversion conversion, Source source, List<Metadata> rules) {
    public Converted {
      rules = List.copyOf(rules);
    }
  }

  /** Takes what became of a file; files come in their order. */
  void add(Converted converted) throws CannotWrite;

  /** Writes what is not written yet, and tells where {@code converted} conversions went. */
  void close(int converted) throws CannotWrite;
}
