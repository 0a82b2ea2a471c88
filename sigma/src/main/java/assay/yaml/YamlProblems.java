package assay.yaml;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.Locale;

/** The texts of all that can be wrong with a file as YAML. */
final class YamlProblems {

  private YamlProblems() {}

  static Diagnostic duplicateKey(String key, Span again, Span first) {
    return Diagnostic.error(
            "duplicate-key", "the key `%s` stands twice in one map".formatted(key), again, "again")
        .withSecond(first, "first here")
        .withHelp("keep one of them; readers differ on which one counts");
  }

  static Diagnostic tooDeep(Span span) {
    return Diagnostic.error(
            "nested-too-deep",
            "lists and maps are nested more than %d deep".formatted(YamlReader.DEEPEST),
            span,
            "one too many")
        .withHelp("no rule needs this; a bracket was probably left open");
  }

  static Diagnostic aliases(Span span) {
    return Diagnostic.error(
            "alias-bomb",
            "aliases make this file larger than %,d nodes".formatted(YamlReader.MOST_NODES),
            span,
            "names a node that is too large to repeat")
        .withHelp("write the parts out, without aliases of aliases");
  }

  static Diagnostic unknownAlias(String name, Span span) {
    return Diagnostic.error(
            "unknown-alias",
            "no anchor `&%s` stands before this alias".formatted(name),
            span,
            "alias")
        .withHelp("an anchor must come before its alias; quote the text if no alias is meant");
  }

  static Diagnostic insideItself(String name, Span span) {
    return Diagnostic.error(
            "recursive-alias",
            "`&%s` contains itself".formatted(name),
            span,
            "stands inside its anchor")
        .withHelp("a rule cannot contain itself; write the part out");
  }

  static Diagnostic scalarTooLong(int length, Span span) {
    return Diagnostic.error(
            "scalar-too-long",
            "one value has %,d characters; %,d are read at most"
                .formatted(length, YamlReader.LONGEST_SCALAR),
            span,
            "begins here")
        .withHelp("shorten the value, or close its quote if one was left open");
  }

  static Diagnostic mergeOfNoMap(Span span) {
    return Diagnostic.error(
            "invalid-merge", "`<<` needs a map or a list of maps", span, "not a map")
        .withHelp("give `<<` an alias of a map, as in `<<: *defaults`");
  }

  static Diagnostic invalidTag(String tag, String text, Span span) {
    return Diagnostic.error(
            "invalid-tag",
            "`%s` cannot be read as `%s`".formatted(shorten(text), tag),
            span,
            "value")
        .withHelp("leave the tag out; plain YAML types are enough for rules");
  }

  /** A syntax error found by the YAML parser: its problem in our words, with a way out. */
  static Diagnostic syntax(String context, String problem, Span span) {
    String what = problem.toLowerCase(Locale.ROOT);
    String where = context.toLowerCase(Locale.ROOT);
    if (what.contains("tab")) {
      return syntax("yaml-tab", "a tab cannot indent YAML", span, "a tab")
          .withHelp("indent with spaces, four a level is usual");
    }
    if (where.contains("quoted scalar")) {
      return syntax("yaml-unclosed-quote", "a quote is opened and not closed", span, "ends here")
          .withHelp("close the quote; inside '…' write '' for a quote, inside \"…\" write \\\"");
    }
    if (what.contains("mapping values are not allowed")) {
      return syntax("yaml-unexpected-colon", "a `:` cannot stand here", span, "this colon")
          .withHelp("quote the text if the colon belongs to it; otherwise mend the indentation");
    }
    if (what.contains("could not find expected ':'")) {
      return syntax("yaml-missing-colon", "a key has no `:` after it", span, "expected a colon")
          .withHelp("write `key: value`, with a blank after the colon");
    }
    if (where.contains("flow")) {
      return syntax(
              "yaml-unclosed-bracket",
              "a bracket is not closed",
              span,
              "expected `,` or the closing bracket")
          .withHelp("close the `[` or `{`; quote a text that begins with one");
    }
    if (what.contains("escape")) {
      return syntax("yaml-unknown-escape", "unknown escape in a \"…\" text", span, "this escape")
          .withHelp("use '…' quotes: there a backslash is a backslash");
    }
    if (what.contains("cannot start any token") || what.contains("special characters")) {
      return syntax("yaml-unexpected-character", "this character cannot stand here", span, "here")
          .withHelp("quote the value: '…'");
    }
    if (what.contains("but found") || where.contains("block")) {
      return syntax("yaml-indentation", "this does not fit the lines above it", span, "unexpected")
          .withHelp("indent entries of one list or map alike; quote texts that hold `: ` or ` #`");
    }
    return syntax("yaml-syntax", "this is not YAML: " + problem, span, "here")
        .withHelp("a YAML linter may tell more");
  }

  private static Diagnostic syntax(String id, String message, Span span, String label) {
    return Diagnostic.error(id, message, span, label);
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
