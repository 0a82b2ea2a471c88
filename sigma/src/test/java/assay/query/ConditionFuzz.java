package assay.query;

import static assay.truth.Sound.holds;
import static assay.truth.Sound.inside;
import static assay.truth.Sound.same;
import static java.nio.charset.StandardCharsets.UTF_8;

import assay.rule.Condition;
import assay.rule.CorrelationCondition;
import assay.rule.Rule;
import assay.rule.RuleExpression;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.rule.WrittenCondition;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.truth.Sound;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;

/**
 * Any text as a condition, of detections and of correlated rules: what is read can be written and
 * read again, and means in the end what it said.
 */
class ConditionFuzz {

  private static final List<String> NAMES = List.of("a", "b", "sel_c", "sel_d", "_e");

  /** The text takes the place of the mark. */
  private static final String RULE =
      """
      title: A condition
      description: A rule of any condition
      logsource:
          product: windows
      detection:
          a: {a: 1}
          b: {b: 1}
          sel_c: {sel_c: 1}
          sel_d: {sel_d: 1}
          _e: {_e: 1}
          condition: ~
      """;

  private static final String CORRELATION =
      """
      title: A condition
      description: A correlation of any condition
      correlation:
          type: temporal
          timespan: 1m
          condition: ~
      """;

  /** So that loading classes is no part of the time that an input may take. */
  @BeforeAll
  static void theWayIsKnown() {
    new ConditionFuzz().anyTextIsAConditionOrIsRefused("a or not 1 of sel_*".getBytes(UTF_8));
  }

  @DictionaryEntries({
    " and ",
    " or ",
    "not ",
    "1 of ",
    "all of ",
    "any of ",
    "them",
    "sel_*",
    "_e",
    "sel_c",
    "(",
    ")",
    " | count() > 5",
    "\\\\n",
    "\\\\t",
    "\\\\x20"
  })
  @FuzzTest
  void anyTextIsAConditionOrIsRefused(byte[] bytes) {
    String text = quoted(new String(bytes, UTF_8));
    RuleFile file = read(RULE, text);
    for (Rule rule : file.rules()) {
      var detection = (Rule.DetectionRule) rule;
      if (detection.conditions().size() == 1 && !hasEmptyDetection(file)) {
        check(detection, detection.conditions().getFirst(), file.source());
      }
    }
    for (Rule rule : read(CORRELATION, text).rules()) {
      if (((Rule.CorrelationRule) rule).condition()
          instanceof CorrelationCondition.Extended extended) {
        check(extended.expression());
      }
    }
  }

  /** A text may end the block it stands in and go on with a detection that is told to be empty. */
  private static boolean hasEmptyDetection(RuleFile file) {
    return file.problems().stream().anyMatch(problem -> problem.id().equals("empty-detection"));
  }

  /** As it is if the input quotes it; else between quotes, so that most of it is read. */
  private static String quoted(String text) {
    return text.startsWith("\"") || text.startsWith("|") || text.startsWith(">")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  /** As a quoted text of YAML that holds any character. */
  private static String escaped(String text) {
    var out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
              out.append(
                  plain || Character.isSupplementaryCodePoint(c)
                      ? Character.toString(c)
                      : "\\u%04x".formatted(c));
            });
    return out.append('"').toString();
  }

  private static RuleFile read(String rule, String condition) {
    RuleFile file = RuleReader.read("x.yml", rule.replace("~", condition).getBytes(UTF_8));
    Sound.diagnostics(file.problems(), file.source());
    return file;
  }

  private static void check(Rule.DetectionRule rule, WrittenCondition written, Source source) {
    Condition condition = written.expression();
    check(condition, rule, source);
    RuleFile again = read(RULE, escaped(text(condition, 0)));
    var second = (Rule.DetectionRule) again.rules().getFirst();
    same(
        tree(second.conditions().getFirst().expression()),
        tree(condition),
        "what is written reads back the same");
    Lowered lowered = Lowering.lower(rule);
    if (written.aggregation().isEmpty()
        && lowered.problems().stream().noneMatch(Diagnostic::isError)) {
      same(lowered.queries().size(), 1, "a condition has one query");
      meansTheSame(condition, rule.detections().keySet(), lowered.queries().getFirst());
    }
  }

  /** Places are in the text, and a name stands where it is said to stand, or in the text there. */
  private static void check(Condition condition, Rule.DetectionRule rule, Source source) {
    inside(condition.span(), source);
    switch (condition) {
      case Condition.And and -> and.terms().forEach(term -> check(term, rule, source));
      case Condition.Or or -> or.terms().forEach(term -> check(term, rule, source));
      case Condition.Not not -> check(not.term(), rule, source);
      case Condition.Selector selector -> {}
      case Condition.Named named -> {
        holds(rule.detections().containsKey(named.name()), "a name is one of a detection", named);
        holds(isAt(named.name(), named.span(), source), "a name is where it stands", named);
      }
    }
  }

  private static boolean isAt(String name, Span span, Source source) {
    String there = source.text(span);
    return there.equals(name) || there.length() > name.length();
  }

  /** {@code condition} with as few brackets as its tree allows. */
  private static String text(Condition condition, int binding) {
    return switch (condition) {
      case Condition.Or or -> joined(" or ", or.terms(), 1, binding);
      case Condition.And and -> joined(" and ", and.terms(), 2, binding);
      case Condition.Not not -> "not " + text(not.term(), 3);
      case Condition.Named named -> named.name();
      case Condition.Selector selector ->
          (selector.quantifier() == Condition.Quantifier.ALL ? "all of " : "1 of ")
              + selector.names().orElse("them");
    };
  }

  private static String joined(String operator, List<Condition> terms, int own, int binding) {
    String text = String.join(operator, terms.stream().map(term -> text(term, own + 1)).toList());
    return own < binding ? "(" + text + ")" : text;
  }

  private static String tree(Condition condition) {
    return switch (condition) {
      case Condition.And and -> "and" + and.terms().stream().map(ConditionFuzz::tree).toList();
      case Condition.Or or -> "or" + or.terms().stream().map(ConditionFuzz::tree).toList();
      case Condition.Not not -> "not[" + tree(not.term()) + "]";
      case Condition.Named named -> named.name();
      case Condition.Selector selector -> selector.quantifier() + " of " + selector.names();
    };
  }

  /** Whatever detections match: the condition holds if the query does, simplified or not. */
  private static void meansTheSame(Condition condition, Set<String> names, Query query) {
    Query simple = Passes.apply(query);
    for (int set = 0; set < 1 << NAMES.size(); set++) {
      var matching = new TreeSet<String>();
      for (int i = 0; i < NAMES.size(); i++) {
        if ((set >> i & 1) == 1) {
          matching.add(NAMES.get(i));
        }
      }
      boolean expected = isTrue(condition, names, matching);
      holds(isTrue(query, matching) == expected, "the query means the condition", matching);
      holds(isTrue(simple, matching) == expected, "so does the simplified one", matching);
    }
  }

  private static boolean isTrue(Condition condition, Set<String> names, Set<String> matching) {
    return switch (condition) {
      case Condition.And and -> and.terms().stream().allMatch(t -> isTrue(t, names, matching));
      case Condition.Or or -> or.terms().stream().anyMatch(t -> isTrue(t, names, matching));
      case Condition.Not not -> !isTrue(not.term(), names, matching);
      case Condition.Named named -> matching.contains(named.name());
      case Condition.Selector selector -> {
        List<String> selected = names.stream().filter(selector::selects).toList();
        yield selector.quantifier() == Condition.Quantifier.ALL
            ? matching.containsAll(selected)
            : selected.stream().anyMatch(matching::contains);
      }
    };
  }

  private static boolean isTrue(Query query, Set<String> matching) {
    return switch (query) {
      case Query.And and -> and.terms().stream().allMatch(term -> isTrue(term, matching));
      case Query.Or or -> or.terms().stream().anyMatch(term -> isTrue(term, matching));
      case Query.Not not -> !isTrue(not.term(), matching);
      case Query.Has has -> matching.contains(has.field());
      case Query.Anywhere anywhere -> throw new AssertionError("no detection is without fields");
    };
  }

  private static void check(RuleExpression expression) {
    RuleFile again = read(CORRELATION, escaped(text(expression, 0)));
    var rule = (Rule.CorrelationRule) again.rules().getFirst();
    var extended = (CorrelationCondition.Extended) rule.condition();
    same(tree(extended.expression()), tree(expression), "what is written reads back the same");
  }

  private static String text(RuleExpression expression, int binding) {
    return switch (expression) {
      case RuleExpression.Or or -> expressions(" or ", or.terms(), 1, binding);
      case RuleExpression.And and -> expressions(" and ", and.terms(), 2, binding);
      case RuleExpression.Not not -> "not " + text(not.term(), 3);
      case RuleExpression.Ref ref -> ref.rule();
    };
  }

  private static String expressions(
      String operator, List<RuleExpression> terms, int own, int binding) {
    String text = String.join(operator, terms.stream().map(term -> text(term, own + 1)).toList());
    return own < binding ? "(" + text + ")" : text;
  }

  private static String tree(RuleExpression expression) {
    return switch (expression) {
      case RuleExpression.And and -> "and" + and.terms().stream().map(ConditionFuzz::tree).toList();
      case RuleExpression.Or or -> "or" + or.terms().stream().map(ConditionFuzz::tree).toList();
      case RuleExpression.Not not -> "not[" + tree(not.term()) + "]";
      case RuleExpression.Ref ref -> ref.rule();
    };
  }
}
