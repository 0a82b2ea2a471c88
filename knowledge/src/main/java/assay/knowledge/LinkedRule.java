package assay.knowledge;

import assay.rule.RuleFile;
import assay.rule.Written;
import java.util.Optional;

/** A rule file and what it is linked with. */
public record LinkedRule(RuleFile file, RuleLinks links) {

  /** The title of the file's first rule; empty if it has none. */
  public String title() {
    return file.header().title().map(Written::text).orElse("");
  }

  public Optional<String> id() {
    return file.header().id().map(Written::text);
  }

  /** The name of the rule's file, without folders and without its extension. */
  public String fileName() {
    return file.source().baseName();
  }
}
