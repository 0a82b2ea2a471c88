package assay.yaml;

import assay.source.Diagnostic;
import assay.source.Printable;
import assay.source.Span;
import java.util.Optional;

/** The texts of all that can be wrong with a file as YAML. */
final class YamlProblems {

  /** The one error that leaves a usual reading of the file. */
  static final String DUPLICATE_KEY = "duplicate-key";

  private YamlProblems() {}

  static Diagnostic duplicateKey(String key, Span again, Span first) {
    return Diagnostic.error(
            DUPLICATE_KEY, "the key `%s` stands twice in one map".formatted(key), again, "again")
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
            "`%s` cannot be read as `%s`".formatted(shortened(text), tag),
            span,
            "value")
        .withHelp("leave the tag out; plain YAML types are enough for rules");
  }

  /** A syntax error found by the YAML parser: its problem in our words, with a way out. */
  static Diagnostic syntax(YamlSyntaxError error) {
    Span at = error.at();
    Span begin = error.begin().orElse(at);
    if (error.says("tab)")) {
      return error("yaml-tab", "a tab cannot indent YAML", at, "a tab")
          .withHelp("indent with spaces, four a level is usual");
    }
    if (error.says("escape")) {
      Diagnostic problem =
          error("yaml-unknown-escape", "unknown escape in a \"…\" text", at, "no known escape");
      return (error.overLines() ? problem.withSecond(begin, "the text begins here") : problem)
          .withHelp("use '…' quotes: there a backslash is a backslash");
    }
    if (error.isIn("quoted scalar")) {
      return error("yaml-unclosed-quote", "a quote is opened and not closed", begin, "opened here")
          .withHelp("close the quote; inside '…' write '' for a quote, inside \"…\" write \\\"");
    }
    if (error.says("mapping values are not allowed")) {
      return error("yaml-unexpected-colon", "a `:` cannot stand here", at, "this colon")
          .withHelp(
              error.afterKey()
                  ? "mend the line above: a key needs `: ` after it, and both lines one indentation"
                  : "quote the text if the colon belongs to it");
    }
    if (error.says("could not find expected ':'")) {
      return withEnd(
              error,
              "yaml-missing-colon",
              "a key has no `:` after it",
              "this key",
              "none up to here")
          .withHelp("write `key: value`, with a blank after the colon");
    }
    if (error.says("sequence entries are not allowed")) {
      return error("yaml-unexpected-dash", "a list entry cannot stand here", at, "this dash")
          .withHelp("begin the list on the next line; quote the text if no list is meant");
    }
    if (error.isIn("flow")) {
      return withEnd(
              error,
              "yaml-unclosed-bracket",
              "a bracket is not closed",
              "opened here",
              "not closed before this")
          .withHelp("close the `[` or `{`; quote a text that begins with one");
    }
    return name(error).orElseGet(() -> place(error));
  }

  /** What stands after {@code *}, {@code &} or {@code !} is no name. */
  private static Optional<Diagnostic> name(YamlSyntaxError error) {
    Span begin = error.begin().orElse(error.at());
    if (error.isIn("alias")) {
      return Optional.of(
          error("invalid-alias", "`*` begins an alias here, which is not one", begin, "alias")
              .withHelp("quote the text if no alias is meant: '*…'"));
    }
    if (error.isIn("anchor")) {
      return Optional.of(
          error("invalid-anchor", "`&` begins an anchor here, which is not one", begin, "anchor")
              .withHelp("quote the text if no anchor is meant: '&…'"));
    }
    if (error.isIn("scanning a tag") || error.says("tag handle")) {
      return Optional.of(
          error("invalid-tag", "`!` begins a tag here, which is not one", begin, "tag")
              .withHelp("quote the text if no tag is meant: '!…'"));
    }
    return Optional.empty();
  }

  /** What stands where it cannot. */
  private static Diagnostic place(YamlSyntaxError error) {
    Span at = error.at();
    if (error.isIn("block scalar") && !error.firstOnLine()) {
      return error(
              "yaml-block-header",
              "a block text begins on the line after its `|` or `>`",
              at,
              "not on this line")
          .withHelp("move the text to the next line; quote a value that begins with `|` or `>`");
    }
    if (error.says("cannot start any token")
        || error.says("not allowed")
        || (error.says("expected the node content") && !error.firstOnLine())) {
      return error("yaml-unexpected-character", "this character cannot stand here", at, "here")
          .withHelp("quote the value: '…'");
    }
    if (error.says("but found") && !error.firstOnLine()) {
      return error("yaml-text-after-value", "text follows a value that has ended", at, "left over")
          .withHelp("quote the whole value; inside '…' write '' for a quote");
    }
    if (error.says("but found") || error.isIn("block")) {
      return withBegin(
              error("yaml-indentation", "this does not fit the lines above it", at, "unexpected"),
              error)
          .withHelp("indent entries of one list or map alike; quote texts that hold `: ` or ` #`");
    }
    boolean told = !error.problem().isEmpty() && Character.isLowerCase(error.problem().charAt(0));
    String message = "this is not YAML" + (told ? ": " + shortened(error.problem()) : "");
    return error("yaml-syntax", message, at, "here")
        .withHelp("look at this place and the line above it");
  }

  /** At the beginning of what is broken, with the place where that shows. */
  private static Diagnostic withEnd(
      YamlSyntaxError error, String id, String message, String label, String end) {
    if (error.begin().filter(begin -> !begin.equals(error.at())).isEmpty()) {
      return error(id, message, error.at(), end);
    }
    return error(id, message, error.begin().get(), label).withSecond(error.at(), end);
  }

  private static Diagnostic withBegin(Diagnostic problem, YamlSyntaxError error) {
    return error.begin().map(begin -> problem.withSecond(begin, "begins here")).orElse(problem);
  }

  private static Diagnostic error(String id, String message, Span span, String label) {
    return Diagnostic.error(id, message, span, label);
  }

  private static String shortened(String text) {
    return Printable.shortened(text, 40);
  }
}
