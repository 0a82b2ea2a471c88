package assay.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected is what Jinja 2 of Python gives for the same template and data. */
class TemplateTest {

  private static final Map<String, Data> NAMES = names();

  private static Map<String, Data> names() {
    Map<String, Data> names = new LinkedHashMap<>();
    names.put("query", Data.of("a \"b\" \\c"));
    names.put("list", Data.texts(List.of("y", "X", "y")));
    names.put("yes", Data.of(true));
    names.put("nothing", Data.none());
    names.put(
        "map",
        new Data.Table(Map.of("k", new Data.Items(List.of(Data.of(1), new Data.Real(2.5))))));
    names.put("level", new Data.Thing("high", Map.of("name", Data.of("HIGH"))));
    names.put(
        "tags",
        new Data.Items(
            List.of(
                new Data.Thing("attack.t1", Map.of("name", Data.of("t1"))),
                new Data.Thing("car.2", Map.of("name", Data.of("2"))))));
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "{{ query }} => a \"b\" \\c",
        "{{ list }} {{ map }} => ['y', 'X', 'y'] {'k': [1, 2.5]}",
        "{{ yes }} {{ nothing }}{{ nosuch }} => True None",
        "{{ map.k[1] }} {{ map['k'][0] }} {{ list[-1] }} => 2.5 1 y",
        "{{ list[:2] }} {{ query[2:5] }} => ['y', 'X'] \"b\"",
        "{{ query.replace('\"', '\\\\\"').upper() }} => A \\\"B\\\" \\C",
        "{{ level }} {{ level.name.lower() }} {{ level == 'high' }} => high high True",
        "{{ tags | map(attribute='name') | join(', ') }} => t1, 2",
        "{{ tags | selectattr('name', 'eq', 't1') | list | length }} => 1",
        "{% for x in list %}{{ loop.index }}{{ x }}{% if not loop.last %},{% endif %}{% endfor %}"
            + " => 1y,2X,3y",
        "{% for k, v in map.items() %}{{ k }}={{ v }}{% endfor %} => k=[1, 2.5]",
        "{% for x in list if x == 'z' %}a{% else %}none{% endfor %} => none",
        "{{ query | tojson }} {{ {'b': 1, 'a': [true, none]} | tojson }}"
            + " => \"a \\\"b\\\" \\\\c\" {\"a\": [true, null], \"b\": 1}",
        "{{ 'a' if yes else 'b' }}{{ 'c' if nosuch }} => a",
        "{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 % 3 }} {{ 2 ** 10 }} {{ 1 / 2 }}"
            + " => 7 3 -4 1 1024 0.5",
        "{{ 'x' * 3 }}{{ 'a' ~ 1 ~ 'b' }} => xxxa1b",
        "{%- if yes is defined and nosuch is not defined -%} y {%- else -%} n {%- endif %} => y",
        "{% set x = 3 %}{{ x }}{% set y %}<{{ x }}>{% endset %}{{ y }} => 3<3>",
        "{% raw %}{{ x }}{% endraw %}{# no #}! => {{ x }}!",
        "{{ nosuch | default('d') }} {{ '' | default('d', true) }} => d d",
        "{{ 'a b' in query }} {{ 'X' in list }} {{ 'z' not in list }} => False True True",
        "{{ list | sort | unique | join('') }} {{ list | first }} => Xy y",
        "{{ ' a ' | trim | upper }} {{ 'ab cd' | title }} => A Ab Cd",
        "{{ range(3) | list }} {{ 1 < 2 < 3 }} => [0, 1, 2] True",
        "{{ '1' | int + 1 }} {{ 'q' | int(5) }} => 2 5",
      })
  void fillsAsJinjaDoes(String template, String expected) {
    assertThat(filled(template)).isEqualTo(expected);
  }

  @Test
  void keepsLinesAsJinjaDoes() {
    assertThat(filled("a\n{% if yes %}\nb\n{% endif %}\nc\n")).isEqualTo("a\n\nb\n\nc");
    assertThat(filled("a\n{%- if yes %}\nb\n{%- endif %}\nc")).isEqualTo("a\nb\nc");
    assertThat(filled("{{ 'a\nb' | indent(2) }}")).isEqualTo("a\n  b");
  }

  @Test
  void escapesOnRequest() {
    assertThat(Template.parse("{{ query }}|{{ query | safe }}"))
        .isInstanceOfSatisfying(
            Template.Ok.class,
            ok ->
                assertThat(ok.template().fill(NAMES, true))
                    .isEqualTo(new Template.Output("a &#34;b&#34; \\c|a \"b\" \\c")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "{{ 1e }} => 4: expected the end of the expression, not `e`",
        "{{ (1 }} => 6: expected `,`, not the end",
        "{{ x => 0: `{{` is not closed",
        "{% include 'x' %} => 0: templates cannot have `include`",
        "{% bogus %} => 0: there is no statement `bogus` here",
        "{% if x %} => 10: the statement is not ended",
        "{{ x | nosuch }} => 5: there is no filter `nosuch`",
        "{{ x is nosuch }} => 5: there is no test `nosuch`",
        "{{ query.format(1) }} => 8: templates cannot call `format`",
        "{{ query.__class__() }} => 8: templates cannot call `__class__`",
        "{{ cycler() }} => 3: there is no function `cycler`",
        "{{ map.b.c }} => 8: `b` is not defined, so it has no `c`",
        "{{ nosuch.x }} => 9: `nosuch` is not defined, so it has no `x`",
        "{{ range(10000000) }} => 3: `range` gives more than 100,000 numbers",
        "{{ 'x' * 10000000 }} => 7: the value becomes too large",
        "{{ 9 ** 9 ** 9 ** 999 }} => 15: the value becomes too large",
        "{{ 1 // 0 }} => 5: a division by zero",
        "{{ 1 + 'a' }} => 5: `+` does not fit these values",
        "{% for i in range(99999) %}{% for j in range(99) %}{% endfor %}{% endfor %} "
            + "=> 27: the template takes more than 200,000 steps",
      })
  void refusesWithThePlace(String template, String expected) {
    assertThat(problem(template)).startsWith(expected);
  }

  @Test
  void fillsSimpleTemplates() {
    assertThat(SimpleTemplate.fill("{{x}} {query} {map[k][0]} {level.name}", NAMES))
        .isEqualTo(new Template.Output("{x} a \"b\" \\c 1 HIGH"));
    assertThat(SimpleTemplate.fill("{nosuch}", NAMES)).isInstanceOf(Template.Failed.class);
    assertThat(SimpleTemplate.fill("{query!r}", NAMES)).isInstanceOf(Template.Failed.class);
    assertThat(SimpleTemplate.fill("a } b", NAMES)).isInstanceOf(Template.Failed.class);
  }

  private static String filled(String text) {
    return switch (Template.parse(text)) {
      case Template.Ok(Template template) ->
          switch (template.fill(NAMES, false)) {
            case Template.Output(String output) -> output;
            case Template.Failed(TemplateProblem problem) -> "problem: " + problem;
          };
      case Template.Failed(TemplateProblem problem) -> "problem: " + problem;
    };
  }

  private static String problem(String text) {
    TemplateProblem problem =
        switch (Template.parse(text)) {
          case Template.Ok(Template template) ->
              ((Template.Failed) template.fill(NAMES, false)).problem();
          case Template.Failed(TemplateProblem found) -> found;
        };
    return problem.at() + ": " + problem.message();
  }
}
