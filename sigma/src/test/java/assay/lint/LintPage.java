package assay.lint;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of {@code docs/lint}. Under {@code ## Bad} each YAML block is followed by a text block,
 * the drawing of what the check finds in it, and, if there is a fix, by a line {@code Fixed:} and
 * the YAML after it. Under {@code ## Good} are YAML blocks in which it finds nothing.
 *
 * <p>An example may leave out what it is not about: a missing title, log source or detection is put
 * behind it, so that lines count as they stand. A first line {@code # file: NAME} gives the file a
 * name, {@code # option: name=value,value} sets an option of the check. Further lines {@code #
 * file: NAME} begin further files.
 */
record LintPage(String text) {

  private static final Pattern BAD_BLOCK =
      Pattern.compile(
          "```yaml\n(?<yaml>(?s:.*?))```\n(?:\n```text\n(?<text>(?s:.*?))```\n)?"
              + "(?:\nFixed:\n\n```yaml\n(?<fixed>(?s:.*?))```\n)?");

  private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\n((?s:.*?))```\n");

  private static final Pattern OPTION = Pattern.compile("(?m)^(?:- |\\* )?`(\\w+)`:");

  private static final Pattern FILE_NAME = Pattern.compile("(?m)^# file: .*$");

  /** One example: the rule, what is found, and the rule after the fix, if there is one. */
  record Example(String yaml, String found, String fixed) {}

  List<Example> bad() {
    return BAD_BLOCK
        .matcher(section("Bad"))
        .results()
        .map(block -> new Example(group(block, 1), group(block, 2), group(block, 3)))
        .toList();
  }

  List<String> good() {
    return YAML_BLOCK.matcher(section("Good")).results().map(block -> block.group(1)).toList();
  }

  private static String group(MatchResult block, int number) {
    String text = block.group(number);
    return text == null ? "" : text;
  }

  List<String> headings() {
    return text.lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }

  /** The options that the page describes: the words in code that begin a paragraph or an entry. */
  List<String> options() {
    return OPTION.matcher(section("Options")).results().map(found -> found.group(1)).toList();
  }

  /** The paragraph below the title. */
  String summary() {
    return text.lines().skip(2).takeWhile(line -> !line.isEmpty()).collect(Collectors.joining(" "));
  }

  private String section(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    if (start < 0) {
      return "";
    }
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end + 1);
  }

  /** The page with its examples as the check of today sees them. */
  String updated(LintCheck check) {
    var page = new StringBuilder();
    String section = section("Bad");
    int at = text.indexOf(section);
    page.append(text, 0, at);
    var matcher = BAD_BLOCK.matcher(section);
    int done = 0;
    while (matcher.find()) {
      page.append(section, done, matcher.start());
      String yaml = matcher.group("yaml");
      Example now = now(check, yaml);
      page.append("```yaml\n").append(yaml).append("```\n");
      page.append("\n```text\n").append(now.found()).append("```\n");
      if (!now.fixed().isEmpty()) {
        page.append("\nFixed:\n\n```yaml\n").append(now.fixed()).append("```\n");
      }
      done = matcher.end();
    }
    return page.append(section.substring(done))
        .append(text.substring(at + section.length()))
        .toString();
  }

  /** The example as the check of today sees it. */
  static Example now(LintCheck check, String yaml) {
    var drawn = new ArrayList<String>();
    var fixed = new StringBuilder();
    for (String part : files(yaml)) {
      List<Diagnostic> found = found(check, part, yaml);
      Source source = file(part).source();
      found.forEach(finding -> drawn.add(DiagnosticText.render(finding, source)));
      String mended = Fixes.apply(source.text(), found);
      fixed.append(mended, 0, end(mended, part));
    }
    String after = fixed.toString();
    return new Example(yaml, String.join("\n", drawn), after.equals(yaml) ? "" : after);
  }

  private static int end(String fixed, String yaml) {
    return fixed.length() - (complete(yaml).length() - yaml.length());
  }

  /** What is found in all files of an example. */
  static List<Diagnostic> check(LintCheck check, String yaml) {
    return files(yaml).stream().flatMap(part -> found(check, part, yaml).stream()).toList();
  }

  /** The files of an example: it is one file if it does not name several. */
  static List<String> files(String yaml) {
    var files = new ArrayList<String>();
    var names = FILE_NAME.matcher(yaml);
    int start = 0;
    while (names.find()) {
      if (names.start() > start) {
        files.add(yaml.substring(start, names.start()));
        start = names.start();
      }
    }
    files.add(yaml.substring(start));
    return files;
  }

  /** What {@code check} finds in one file of an example. */
  private static List<Diagnostic> found(LintCheck check, String part, String yaml) {
    if (check instanceof LintRule rule) {
      return new Linter(List.of(rule), TestFacts.FACTS, options(check, part)).check(file(part));
    }
    LintConfig config = LintConfig.DEFAULT;
    var linter = new FileLinter(config, TestFacts.FACTS);
    List<String> all = files(yaml);
    return new Together(config)
            .findings(all.stream().map(each -> linter.check(file(each), "")).toList())
            .get(all.indexOf(part))
            .stream()
            .filter(finding -> finding.id().equals(check.id()))
            .toList();
  }

  private static LintOptions options(LintCheck check, String yaml) {
    return yaml.lines()
        .filter(line -> line.startsWith("# option: "))
        .map(line -> line.substring("# option: ".length()).split("=", 2))
        .collect(
            Collectors.collectingAndThen(
                Collectors.<String[], String, List<String>>toMap(
                    option -> option[0], option -> List.of(option[1].split(","))),
                options -> new LintOptions(Map.of(check.id(), options))));
  }

  static RuleFile file(String yaml) {
    String name =
        yaml.lines()
            .filter(line -> line.startsWith("# file: "))
            .map(line -> line.substring("# file: ".length()))
            .findFirst()
            .orElse("rule.yml");
    return RuleReader.read(name, complete(yaml).getBytes(StandardCharsets.UTF_8));
  }

  private static String complete(String yaml) {
    var missing = new ArrayList<String>();
    add("title", "title: An example\n", yaml, missing);
    if (!yaml.contains("\ncorrelation:") && !yaml.startsWith("correlation:")) {
      add("logsource", "logsource:\n    product: windows\n", yaml, missing);
      if (!yaml.contains("\nfilter:") && !yaml.startsWith("filter:")) {
        add(
            "detection",
            "detection:\n    selection:\n        Image: a\n    condition: selection\n",
            yaml,
            missing);
      }
    }
    return yaml + String.join("", missing);
  }

  private static void add(String key, String text, String yaml, List<String> missing) {
    if (!yaml.startsWith(key + ":") && !yaml.contains("\n" + key + ":")) {
      missing.add(text);
    }
  }
}
