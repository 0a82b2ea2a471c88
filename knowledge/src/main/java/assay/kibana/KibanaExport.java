package assay.kibana;

import assay.source.Finding;
import java.util.List;

/** Files of one form, and what this form could not carry. */
public record KibanaExport(List<KibanaFile> files, List<Finding> findings) {
  public KibanaExport {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }
}
