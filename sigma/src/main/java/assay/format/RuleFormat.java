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
import java.util.Set;
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

  private RuleFormat() {}

  /** Formats {@code bytes}, the file that people know as {@code name}. */
  public static Formatted of(String name, byte[] bytes) {
    YamlFile before = YamlReader.read(name, bytes);
    List<Diagnostic> errors = before.problems().stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      return leftAlone(before, errors);
    }
    if (before.documents().stream().noneMatch(RuleFormat::isRule)) {
      return leftAlone(before, List.of(FormatProblems.noRule(start(before))));
    }
    YamlFile file = read(before, LineEnds.unix(before.source().text()));
    List<YamlToken> tokens = YamlTokens.of(file);
    for (YamlToken token : tokens) {
      if (token.kind() == YamlToken.Kind.KEY && token.span().length() > 0) {
        return leftAlone(before, List.of(FormatProblems.explicitKey(token.span())));
      }
    }
    YamlFile laidOut = read(file, Layout.apply(file.source().text(), tokens));
    if (!SameMeaning.of(before, laidOut)) {
      return leftAlone(before, List.of(FormatProblems.changedMeaning()));
    }
    var problems = new ArrayList<Diagnostic>();
    String text = inOrder(laidOut, Anchors.first(file, tokens), problems::add);
    return checked(before, bytes, text, problems);
  }

  /** The file's text in order, but for the documents that have an anchor or the like. */
  private static String inOrder(
      YamlFile file, List<Optional<Span>> anchors, Consumer<Diagnostic> problems) {
    List<YamlToken> tokens = YamlTokens.of(file);
    var free = new TreeSet<Integer>();
    for (int document = 0; document < anchors.size(); document++) {
      Optional<Span> anchor = anchors.get(document);
      if (anchor.isEmpty()) {
        free.add(document);
      } else if (!Ordering.apply(file, tokens, Set.of(document)).equals(file.source().text())) {
        problems.accept(FormatProblems.anchored(anchor.get()));
      }
    }
    String text = Ordering.apply(file, tokens, free);
    int begin = 0;
    while (begin < text.length() && text.charAt(begin) == '\n') {
      begin++;
    }
    return text.substring(begin);
  }

  /** {@code text} as what the file becomes, if it means what {@code before} means. */
  static Formatted checked(YamlFile before, byte[] bytes, String text, List<Diagnostic> problems) {
    if (!SameMeaning.of(before, read(before, text))) {
      return leftAlone(before, List.of(FormatProblems.changedMeaning()));
    }
    boolean changed = !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
    return new Formatted(before.source(), text, changed, problems);
  }

  private static Formatted leftAlone(YamlFile file, List<Diagnostic> problems) {
    return new Formatted(file.source(), file.source().text(), false, problems);
  }

  private static boolean isRule(YamlNode document) {
    return document instanceof YamlNode.Mapping map
        && KEYS_OF_RULES.stream().anyMatch(key -> map.entry(key).isPresent());
  }

  /** {@code text} read as YAML; {@code file} itself if it has that text. */
  private static YamlFile read(YamlFile file, String text) {
    return text.equals(file.source().text())
        ? file
        : YamlReader.read(new Source(file.source().name(), text));
  }

  private static Span start(YamlFile file) {
    return file.documents().isEmpty() ? new Span(0, 0) : file.documents().getFirst().span();
  }
}
