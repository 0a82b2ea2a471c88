package assay.page;

import assay.attack.Attack;
import assay.source.Source;

/** The last line of a page: which file it was made of, and which ATT&CK its names are from. */
final class ModernFooter {

  private ModernFooter() {}

  static String of(Source source, Attack attack) {
    return "Made from " + Markdown.code(source.name()) + ". " + of(attack);
  }

  static String of(Attack attack) {
    return attack.version().isEmpty()
        ? "The version of ATT&CK in use is not known."
        : "ATT&CK version " + Markdown.text(attack.version()) + ".";
  }

  /** The same with the copyright notice, for pages that say what ATT&CK says. */
  static String withNotice(Attack attack) {
    return of(attack) + " " + Markdown.text(attack.notice());
  }
}
