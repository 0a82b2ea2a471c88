package assay.check;

import assay.project.InputFile;
import assay.source.Diagnostic;
import assay.source.Source;
import java.util.List;

/** A file with something found in it. */
public record FileFindings(InputFile file, Source source, List<Diagnostic> findings) {
  public FileFindings {
    findings = List.copyOf(findings);
  }
}
