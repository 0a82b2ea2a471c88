package assay.format;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlReader;
import assay.yaml.YamlToken;
import assay.yaml.YamlTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Brings rule files into the form that SigmaHQ's conventions want: line ends, then layout, then the
 * order of keys. Each step edits the text; what needs no change is not touched.
 *
 * <p>The result is read again and compared with what the file held. A file that cannot be read, or
 * would come to mean something else, is left as it is and named.
 */
public final class RuleFormat {

  private static final List<String> KEYS_OF_RULES =
      List.of("detection", "correlation", "filter", "logsource", "action");

  /** A comment that a key has taken with it may find another column there, and then rests. */
  private static final int MOST_PASSES = 4;

  private RuleFormat() {}

  /** Formats {@code bytes}, the file that people know as {@code name}. */
  public static Formatted of(String name, byte[] bytes) {
    YamlFile read = YamlReader.read(name, bytes);
    List<Diagnostic> errors = read.problems().stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      return leftAlone(read, errors);
    }
    YamlFile file = read(read, LineEnds.unix(read.source().text()));
    List<YamlToken> tokens = YamlTokens.of(file);
    Optional<Diagnostic> reason = reasonToLeave(file, tokens);
    if (reason.isPresent()) {
      return leftAlone(file, List.of(reason.get()));
    }
    var problems = new ArrayList<Diagnostic>();
    YamlFile form = file;
    YamlFile next = pass(file, tokens, problems::add);
    for (int i = 1; i < MOST_PASSES && !isSameText(form, next); i++) {
      form = next;
      next = form.whole() ? pass(form, YamlTokens.of(form), problem -> {}) : form;
    }
    return SameMeaning.of(read, next)
        ? formatted(file, next.source().text(), bytes, problems)
        : leftAlone(file, List.of(FormatProblems.changedMeaning()));
  }

  private static Optional<Diagnostic> reasonToLeave(YamlFile file, List<YamlToken> tokens) {
    if (file.documents().stream().noneMatch(RuleFormat::isRule)) {
      Span first = file.documents().isEmpty() ? new Span(0, 0) : file.documents().getFirst().span();
      return Optional.of(FormatProblems.noRule(first));
    }
    int odd = file.source().text().indexOf(LineEnds.NEXT_LINE);
    if (odd >= 0) {
      return Optional.of(FormatProblems.nextLine(new Span(odd, odd + 1)));
    }
    for (YamlToken token : tokens) {
      if (token.kind() == YamlToken.Kind.KEY && token.span().length() > 0) {
        return Optional.of(FormatProblems.explicitKey(token.span()));
      }
      if (token.kind() == YamlToken.Kind.PLAIN && isMark(token.span(), file.source().text())) {
        return Optional.of(FormatProblems.documentMark(token.span()));
      }
    }
    return Optional.empty();
  }

  /** Whether a plain text would end a document if it came to stand in the first column. */
  private static boolean isMark(Span span, String text) {
    int end = span.start() + 3;
    return (text.startsWith("...", span.start()) || text.startsWith("---", span.start()))
        && (end == text.length() || " \t\n".indexOf(text.charAt(end)) >= 0);
  }

  private static boolean isRule(YamlNode document) {
    return document instanceof YamlNode.Mapping map
        && KEYS_OF_RULES.stream().anyMatch(key -> map.entry(key).isPresent());
  }

  /** {@code file} with better layout, then in order; not whole if that went wrong. */
  private static YamlFile pass(
      YamlFile file, List<YamlToken> tokens, Consumer<Diagnostic> problems) {
    YamlFile laidOut = read(file, Layout.apply(file.source().text(), tokens));
    if (!laidOut.whole() || laidOut.documents().size() != file.documents().size()) {
      return laidOut;
    }
    List<YamlToken> now = isSameText(file, laidOut) ? tokens : YamlTokens.of(laidOut);
    String text = inOrder(laidOut, now, Anchors.first(file, tokens), problems);
    int begin = 0;
    while (begin < text.length() && text.charAt(begin) == '\n') {
      begin++;
    }
    return read(laidOut, text.substring(begin));
  }

  /** The file's text in order, but for the documents that have an anchor or the like. */
  private static String inOrder(
      YamlFile file,
      List<YamlToken> tokens,
      List<Optional<Span>> anchors,
      Consumer<Diagnostic> problems) {
    var ordering = new Ordering(file, tokens);
    var free = new TreeSet<Integer>();
    for (int document = 0; document < anchors.size(); document++) {
      Optional<Span> anchor = anchors.get(document);
      if (anchor.isEmpty()) {
        free.add(document);
      } else if (!ordering.holds(document)) {
        problems.accept(FormatProblems.anchored(anchor.get()));
      }
    }
    return ordering.apply(free);
  }

  private static Formatted formatted(
      YamlFile file, String text, byte[] bytes, List<Diagnostic> problems) {
    boolean changed = !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
    return new Formatted(file.source(), text, changed, problems);
  }

  private static Formatted leftAlone(YamlFile file, List<Diagnostic> problems) {
    return new Formatted(file.source(), file.source().text(), false, problems);
  }

  private static boolean isSameText(YamlFile one, YamlFile other) {
    return one.source().text().equals(other.source().text());
  }

  /** {@code text} read as YAML; {@code file} itself if it has that text. */
  private static YamlFile read(YamlFile file, String text) {
    return text.equals(file.source().text())
        ? file
        : YamlReader.read(new Source(file.source().name(), text));
  }
}
