package assay.logs;

import static org.assertj.core.api.Assertions.assertThat;

import assay.engine.Event;
import assay.engine.EventValue;
import assay.engine.ReferenceMatcher;
import assay.engine.TreeEvent;
import assay.query.IdlePart;
import assay.query.Lowering;
import assay.query.Query;
import assay.query.QueryFacts;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is certain of a query for all events is so for events by chance. */
class QueryFactsTest {

  private static final int RULES = 3_000;
  private static final int EVENTS = 30;

  /** Items of a field {@code f}; many exclude each other or take each other in. */
  private static final List<String> ITEMS =
      List.of(
          "f: x",
          "f: xa",
          "f: 'x*'",
          "f: '*a'",
          "f: '?'",
          "f: 'x?'",
          "f: ''",
          "f: '*'",
          "f|contains: x",
          "f|startswith: xa",
          "f|endswith: a",
          "f|cased: X",
          "f|contains|cased: X",
          "f|contains|cased: '5'",
          "f: 5",
          "f: '5'",
          "f: '+5.0'",
          "f|lt: 5",
          "f|lte: 5",
          "f|gt: 4",
          "f|gte: 6",
          "f: null",
          "f|exists: true",
          "f|exists: false",
          "f: [x, xa]",
          "f: [x, 5, null]",
          "f|contains|all: [x, a]",
          "f|startswith|all: [x, a]",
          "f|neq: x",
          "f|neq: [x, xa]",
          "f|re: '^x'",
          "f|re: a",
          "f|re|i: X",
          "f|re: 'x$'",
          "f|re: '.*'",
          "f|re: 'b^c'",
          "f|cidr: 10.0.0.0/8",
          "f|cidr: 10.1.0.0/16",
          "f|cidr: 192.168.0.0/16",
          "f|cidr: '::ffff:0:0/96'",
          "f: 10.1.2.3",
          "f: true",
          "f: 'true'",
          "f|fieldref: b",
          "f|windash: '-x'",
          "f: '/x'",
          "f|hour: 5",
          "f|hour|gt: 7",
          "f|hour: 30");

  private static final List<EventValue> VALUES =
      List.of(
          text("x"),
          text("X"),
          text("xa"),
          text("Xab"),
          text("a"),
          text("b"),
          text(""),
          text("x\n"),
          text("5"),
          text("05.0"),
          number("5"),
          number("5.0"),
          number("4.5"),
          number("7"),
          text("10.1.2.3"),
          text("10.2.0.1"),
          text("::ffff:10.1.2.3"),
          text("192.168.1.1"),
          text("true"),
          text("TRUE"),
          new EventValue.Bool(true),
          new EventValue.Null(),
          text("-x"),
          text("/x"),
          text("\u2013x"),
          text("2020-01-01T05:10:00Z"),
          text("2020-01-01T09:00:00Z"),
          new EventValue.Structure(Map.of("c", text("x"))));

  private static EventValue text(String text) {
    return new EventValue.Text(text);
  }

  private static EventValue number(String text) {
    return new EventValue.Num(new BigDecimal(text), text);
  }

  private final Random random = new Random(5);
  private int never;
  private int always;
  private int idle;

  @Test
  void theyHoldForEventsByChance() {
    for (int i = 0; i < RULES; i++) {
      boolean single = random.nextBoolean();
      String rule = rule();
      RuleFile file = RuleReader.read("x.yml", rule.getBytes(StandardCharsets.UTF_8));
      for (Query query : queries(file)) {
        QueryFacts facts = QueryFacts.of(query, single ? Set.of("a", "b") : Set.of());
        verify(rule, query, facts, isTwice(rule), single);
      }
    }
    System.out.printf(
        "of %,d rules %,d never match, %,d always; %,d parts never decide%n",
        RULES, never, always, idle);
    assertThat(never).isGreaterThan(100);
    assertThat(always).isGreaterThan(100);
    assertThat(idle).isGreaterThan(1_000);
  }

  private static List<Query> queries(RuleFile file) {
    return Lowering.lower((Rule.DetectionRule) file.rules().getFirst()).queries();
  }

  private void verify(String rule, Query query, QueryFacts facts, boolean twice, boolean single) {
    List<IdlePart> parts = twice ? List.of() : facts.idleParts();
    never += facts.isNever() ? 1 : 0;
    always += facts.isAlways() ? 1 : 0;
    idle += parts.size();
    if (!facts.isNever() && !facts.isAlways() && parts.isEmpty()) {
      return;
    }
    for (int i = 0; i < EVENTS; i++) {
      TreeEvent event = event(single);
      boolean matches = ReferenceMatcher.matches(query, event);
      if (matches ? facts.isNever() : facts.isAlways()) {
        throw new AssertionError("%s%s matches: %s".formatted(rule, event.root(), matches));
      }
      for (IdlePart part : parts) {
        if (without(part, query, event) != matches) {
          throw new AssertionError("%s%s%n%s decides".formatted(rule, event.root(), part));
        }
      }
    }
  }

  /** The verdict if {@code part} comes out as it is said to. */
  private static boolean without(IdlePart part, Query query, Event event) {
    if (query.getClass() == part.part().getClass() && query.origin().equals(part.part().origin())) {
      return part.outcome();
    }
    return switch (query) {
      case Query.And and -> and.terms().stream().allMatch(term -> without(part, term, event));
      case Query.Or or -> or.terms().stream().anyMatch(term -> without(part, term, event));
      case Query.Not not -> !without(part, not.term(), event);
      case Query.Has has -> ReferenceMatcher.matches(has, event);
      case Query.Anywhere anywhere -> ReferenceMatcher.matches(anywhere, event);
    };
  }

  private String rule() {
    var rule = new StringBuilder("title: t\nlogsource: {product: p}\ndetection:\n");
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      rule.append("  s").append(i).append(detection());
    }
    return rule.append("  condition: ").append(condition(count)).append('\n').toString();
  }

  private String detection() {
    return switch (random.nextInt(6)) {
      case 0 -> ": [%s, 'xa']%n".formatted(List.of("x", "a", "'*xa*'").get(random.nextInt(3)));
      case 1 -> ":%n    - %s%n    - %s%n".formatted(item("a"), item("b"));
      case 2 -> ":%n    - %s%n    - %s%n      %s%n".formatted(item("a"), item("a"), item("b"));
      case 3 -> ":%n    %s%n    %s%n".formatted(item("a"), item("b"));
      default -> ":%n    %s%n".formatted(item("a"));
    };
  }

  private String item(String field) {
    return ITEMS.get(random.nextInt(ITEMS.size())).replaceFirst("f", field);
  }

  private String condition(int count) {
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? "1 of them" : "all of them";
    }
    var condition = new StringBuilder();
    for (int i = 0; i < count; i++) {
      condition.append(i == 0 ? "" : random.nextBoolean() ? " and " : " or ");
      condition.append(random.nextInt(3) == 0 ? "not s" : "s").append(i);
    }
    return random.nextInt(12) == 0
        ? "%s %s not (%s)".formatted(condition, random.nextBoolean() ? "and" : "or", condition)
        : condition.toString();
  }

  /** Whether the condition asks for a detection twice: then a part of it has two places. */
  private static boolean isTwice(String rule) {
    return rule.indexOf(" s0 ") != rule.lastIndexOf(" s0 ") || rule.contains("not (");
  }

  private TreeEvent event(boolean single) {
    var fields = new LinkedHashMap<String, EventValue>();
    for (String field : List.of("a", "b")) {
      int count = random.nextInt(single ? 3 : 5);
      if (count == 1 || count == 2) {
        fields.put(field, value());
      } else if (count > 2) {
        var items = new ArrayList<EventValue>();
        for (int i = 2; i < count + random.nextInt(2); i++) {
          items.add(value());
        }
        fields.put(field, new EventValue.Array(items));
      }
    }
    return new TreeEvent(new EventValue.Structure(fields));
  }

  private EventValue value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }
}
