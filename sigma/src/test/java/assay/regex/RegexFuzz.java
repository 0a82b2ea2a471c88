package assay.regex;

import static assay.truth.Sound.holds;
import static assay.truth.Sound.same;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any regular expression over any text. The first line of the input is flags, a blank, and the text
 * to look in; the rest is the expression.
 */
class RegexFuzz {

  @FuzzTest
  void anyExpressionIsReadAndMatchesOrIsRefused(byte[] bytes) {
    String input = new String(bytes, UTF_8);
    int line = input.indexOf('\n');
    int blank = input.indexOf(' ');
    boolean told = blank >= 0 && blank < line;
    Flags flags = told ? flags(input.substring(0, blank)) : Flags.NONE;
    String in = line < 0 ? "" : input.substring(told ? blank + 1 : 0, line);
    String text = input.substring(line + 1);
    switch (Regex.parse(text, flags)) {
      case Regex.Failed(RegexProblem problem) ->
          holds(
              0 <= problem.start()
                  && problem.start() <= problem.end()
                  && problem.end() <= text.length(),
              "it is in the text",
              problem);
      case Regex.Ok(Regex regex) -> check(regex, in);
    }
  }

  private static Flags flags(String letters) {
    Flags flags = Flags.NONE;
    for (int i = 0; i < letters.length(); i++) {
      flags = Flag.of(letters.charAt(i)).map(flags::with).orElse(flags);
    }
    return flags;
  }

  private static void check(Regex regex, String in) {
    String printed = regex.tree().print();
    if (Regex.parse(printed, Flags.NONE) instanceof Regex.Ok(Regex again)) {
      same(again.tree(), regex.tree(), "what is printed reads back the same");
    } else {
      holds(printed.length() > RegexParser.LONGEST, "what is printed can be read", printed);
    }
    boolean found = find(regex, in);
    holds(!(found && RegexQuestions.neverMatches(regex)), "what never matches does not match");
    holds(found || !RegexQuestions.alwaysMatches(regex), "what always matches does");
    RegexQuestions.plainText(regex).ifPresent(plain -> check(plain, in, found));
    opened(regex.asContains(), in, found);
    opened(regex.asStartsWith(), in, found);
    opened(regex.asEndsWith(), in, found);
  }

  /** Whether {@code regex} is found; the work stays within its bound. */
  private static boolean find(Regex regex, String in) {
    var matcher = new RegexMatcher(regex);
    var threads = new Threads(matcher.program());
    boolean found = matcher.find(in, threads);
    holds(
        threads.work() <= 2L * matcher.program().size() * (in.length() + 1),
        "the work is bounded",
        threads.work());
    return found;
  }

  private static void check(PlainText plain, String in, boolean found) {
    if (plain.cased()) {
      same(isIn(plain, in), found, "the plain text is looked for");
    } else if (isIn(plain, in)) {
      holds(found, "it is found whatever the case", plain);
    }
  }

  private static boolean isIn(PlainText plain, String in) {
    return isJustIn(plain, in)
        || (plain.atEnd()
            && in.endsWith("\n")
            && isJustIn(plain, in.substring(0, in.length() - 1)));
  }

  private static boolean isJustIn(PlainText plain, String in) {
    String text = plain.text();
    if (plain.atStart() && plain.atEnd()) {
      return in.equals(text);
    }
    if (plain.atStart()) {
      return in.startsWith(text);
    }
    return plain.atEnd() ? in.endsWith(text) : in.contains(text);
  }

  /** An expression that any text may stand beside is found where it was, by its text too. */
  private static void opened(Regex open, String in, boolean found) {
    same(find(open, in), found, "an open expression is found where it was");
    if (Regex.parse(open.text(), open.flags()) instanceof Regex.Ok(Regex again)) {
      same(again.tree(), open.tree(), "it has the tree of its text");
    } else {
      holds(open.text().length() > RegexParser.LONGEST, "it can be read", open);
    }
  }
}
