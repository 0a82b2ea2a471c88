package assay.lint;

import assay.rule.Written;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments of a file that ask to ignore findings. A comment is where YAML has one: what
 * stands in a value is none.
 */
final class IgnoreComments {

  private static final String MARK = "assay:";

  /** The most names that the comments of a file may have: more than any rule has findings. */
  private static final int MOST_NAMES = 500;

  private static final String HOW = "write `# assay: ignore[name]`";

  private static final Pattern COMMENT =
      Pattern.compile("assay:[ \\t]*ignore(?<file>-file)?[ \\t]*\\[(?<names>[^\\]\\r\\n]*)]");

  /** What is meant as one of these comments, though it may be none. */
  private static final Pattern MEANT = Pattern.compile("assay:[ \\t]*(?:ig[a-z-]*|\\[)");

  private static final Pattern NAME = Pattern.compile("[^,\\s]+");

  private final Source source;
  private final String text;
  private final List<Span> scalars = new ArrayList<>();

  /** How many names were read so far; a comment without one counts as one. */
  private int count;

  private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private IgnoreComments(YamlFile file) {
    this.source = file.source();
    this.text = source.text();
    file.documents().forEach(this::collect);
  }

  /** The comments in the order of the file. */
  static List<Ignore> in(YamlFile file) {
    String text = file.source().text();
    int at = text.indexOf(MARK);
    if (at < 0) {
      return List.of();
    }
    var comments = new IgnoreComments(file);
    var found = new ArrayList<Ignore>();
    for (; at >= 0 && comments.count <= MOST_NAMES; at = text.indexOf(MARK, at + 1)) {
      comments.add(at, found);
    }
    return List.copyOf(found);
  }

  private void collect(YamlNode node) {
    if (!seen.add(node)) {
      return;
    }
    switch (node) {
      case YamlNode.Scalar scalar -> scalars.add(scalar.span());
      case YamlNode.Sequence list -> list.items().forEach(this::collect);
      case YamlNode.Mapping map ->
          map.entries()
              .forEach(
                  entry -> {
                    collect(entry.key());
                    collect(entry.value());
                  });
    }
  }

  private void add(int at, List<Ignore> found) {
    int hash = at - 1;
    while (hash >= 0 && isBlank(text.charAt(hash))) {
      hash--;
    }
    if (hash < 0 || text.charAt(hash) != '#' || !beginsComment(hash)) {
      return;
    }
    Matcher comment = COMMENT.matcher(text);
    Matcher meant = MEANT.matcher(text);
    if (comment.region(at, text.length()).lookingAt()) {
      found.add(ignore(hash, comment));
    } else if (meant.region(at, text.length()).lookingAt()) {
      count++;
      found.add(broken(new Span(hash, meant.end()), HOW));
    }
  }

  private Ignore ignore(int hash, Matcher comment) {
    Span place = new Span(hash, comment.end());
    var names = new ArrayList<Written>();
    Matcher name = NAME.matcher(text).region(comment.start("names"), comment.end("names"));
    while (name.find() && names.size() <= MOST_NAMES) {
      names.add(new Written(name.group(), new Span(name.start(), name.end())));
    }
    count += Math.max(1, names.size());
    if (count > MOST_NAMES) {
      return broken(place, "a file may ignore %d names: use `ignore-file`".formatted(MOST_NAMES));
    }
    boolean ofFile = comment.group("file") != null;
    if (names.isEmpty()) {
      return broken(place, HOW);
    }
    if (ofFile && !isAtTop(hash)) {
      return broken(place, "put `ignore-file` above all that is no comment");
    }
    Span covers = ofFile ? new Span(0, text.length()) : covered(hash);
    return new Ignore(names, place, line(hash), covers, "");
  }

  private static Ignore broken(Span place, String help) {
    return new Ignore(List.of(), place, place, place, help);
  }

  /** The rest of the line with the blanks before it, or all of it if the comment is alone. */
  private Span line(int hash) {
    int start = hash;
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int line = source.position(hash).line();
    int end = source.startOf(line) + source.line(line).length();
    boolean alone = start == source.startOf(line);
    return new Span(start, alone ? afterLineEnd(end) : end);
  }

  private int afterLineEnd(int end) {
    int next = text.indexOf('\n', end);
    return next < 0 ? text.length() : next + 1;
  }

  /** The line of a comment behind something; for one by itself the next line, past its like. */
  private Span covered(int hash) {
    int line = source.position(hash).line();
    int last = source.position(text.length()).line();
    while (isCommentLine(line) && line < last) {
      line++;
    }
    int start = source.startOf(line);
    return new Span(start, start + source.line(line).length());
  }

  private boolean isCommentLine(int line) {
    return source.line(line).stripLeading().startsWith("#");
  }

  private boolean isAtTop(int hash) {
    int line = source.position(hash).line();
    for (int above = 1; above <= line; above++) {
      String content = source.line(above).strip();
      if (!(content.isEmpty()
          || content.startsWith("#")
          || content.startsWith("%")
          || content.startsWith("---"))) {
        return false;
      }
    }
    return true;
  }

  private boolean beginsComment(int hash) {
    if (hash > 0 && !isBlank(text.charAt(hash - 1)) && text.charAt(hash - 1) != '\n') {
      return false;
    }
    for (Span scalar : scalars) {
      if (scalar.start() < hash && hash < scalar.end() && !isBlockHeader(scalar, hash)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code at} is on the line of the {@code |} or {@code >} that begins a block text. */
  private boolean isBlockHeader(Span scalar, int at) {
    char first = text.charAt(scalar.start());
    int lineEnd = text.indexOf('\n', scalar.start());
    return (first == '|' || first == '>') && (lineEnd < 0 || at < lineEnd);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
