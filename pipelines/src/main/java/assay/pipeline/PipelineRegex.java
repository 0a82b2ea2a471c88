package assay.pipeline;

import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexFinder;
import assay.regex.RegexProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A regular expression of a pipeline, with the names of its groups. It is Python's language as far
 * as rules have it, and {@code (?P<name>…)} besides.
 */
public final class PipelineRegex {

  private final String written;
  private final RegexFinder finder;

  /** The name of each group, in order; empty texts for those without. */
  private final List<String> names;

  /** What became of a text. */
  sealed interface Parsed {}

  record Ok(PipelineRegex regex) implements Parsed {}

  /** Whether {@code problem} counts in the text as it was written. */
  record Failed(RegexProblem problem, boolean inPlace) implements Parsed {}

  private PipelineRegex(String written, Regex regex, List<String> names) {
    this.written = written;
    this.finder = new RegexFinder(regex);
    this.names = List.copyOf(names);
  }

  static Parsed parse(String text) {
    var names = new ArrayList<String>();
    String plain = withoutNames(text, names);
    return switch (Regex.parse(plain, Flags.NONE)) {
      case Regex.Ok(Regex regex) -> new Ok(new PipelineRegex(text, regex, names));
      case Regex.Failed(RegexProblem problem) -> new Failed(problem, plain.equals(text));
    };
  }

  /** {@code text} with plain groups instead of named ones, whose names go to {@code names}. */
  private static String withoutNames(String text, List<String> names) {
    var out = new StringBuilder(text.length());
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c);
      if (c == '\\' && i + 1 < text.length()) {
        out.append(text.charAt(++i));
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
        int first = text.startsWith("^", i + 1) ? i + 2 : i + 1;
        if (text.startsWith("]", first)) {
          out.append(text, i + 1, first + 1);
          i = first;
        }
      } else if (c == '(' && !text.startsWith("?", i + 1)) {
        names.add("");
      } else if (c == '(' && text.startsWith("?P<", i + 1) && text.indexOf('>', i) > i + 4) {
        names.add(text.substring(i + 4, text.indexOf('>', i)));
        i = text.indexOf('>', i);
      }
    }
    return out.toString();
  }

  List<String> names() {
    return names;
  }

  int groups() {
    return finder.groups();
  }

  List<RegexFinder.Found> all(String text) {
    return finder.all(text);
  }

  Optional<RegexFinder.Found> atStart(String text) {
    return finder.atStart(text);
  }

  /** {@code text} with every match replaced by what {@code fresh} makes of it. */
  String replace(String text, Function<RegexFinder.Found, String> fresh) {
    var out = new StringBuilder();
    int from = 0;
    for (RegexFinder.Found found : all(text)) {
      out.append(text, from, found.start()).append(fresh.apply(found));
      from = found.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  @Override
  public String toString() {
    return written;
  }
}
