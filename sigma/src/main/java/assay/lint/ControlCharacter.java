package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;

/** A value with a character that is not seen. */
final class ControlCharacter implements LintRule {

  @Override
  public String id() {
    return "control-character";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A value with a character that is not seen.";
  }

  @Override
  public List<String> aliases() {
    return List.of("control_character");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      for (YamlNode.Scalar scalar : named.item().written()) {
        int at = unseen(scalar.text());
        if (at >= 0 && !isMeant(scalar, at, subject)) {
          int c = scalar.text().codePointAt(at);
          findings.add(
              finding(
                      "the value has the character U+%04X, which is not seen".formatted(c),
                      scalar.span(),
                      "has U+%04X".formatted(c))
                  .withHelp(help(scalar, subject)));
        }
      }
    }
  }

  /** Where the first such character stands; -1 if there is none. */
  private static int unseen(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && (c < 0xA0 || isUnseenFormat(c)))) {
        return i;
      }
    }
    return -1;
  }

  /** Joiners are parts of emoji and of words in some scripts. */
  private static boolean isUnseenFormat(char c) {
    return Character.getType(c) == Character.FORMAT && c != '\u200c' && c != '\u200d';
  }

  /** Who writes a character that turns the direction of writing alone, or by its code, wants it. */
  private static boolean isMeant(YamlNode.Scalar scalar, int at, Subject subject) {
    return Character.getType(scalar.text().charAt(at)) == Character.FORMAT
        && (scalar.text().length() == 1
            || subject.source().text(scalar.span()).indexOf(scalar.text().charAt(at)) < 0);
  }

  private static String help(YamlNode.Scalar scalar, Subject subject) {
    char first = subject.source().text().charAt(scalar.span().start());
    if (first == '"') {
      return "write it in '…': in \"…\" a backslash and a letter are a character of their own";
    }
    return first == '|' || first == '>'
        ? "write `%c-` so that the line end does not belong to it".formatted(first)
        : "write the value anew, without it";
  }
}
