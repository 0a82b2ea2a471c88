package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.knowledge.Entity;
import assay.knowledge.EntityField;
import assay.knowledge.EntityKind;
import assay.knowledge.Small;
import assay.knowledge.Trigger;
import assay.knowledge.Trigger.AtomicTest;
import assay.page.ConfluencePage;
import assay.rule.Written;
import assay.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a field holds, readers see just that, and the page keeps its form. */
class HostileTextTest {

  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "]]> and ]]]]>> and <![CDATA[",
          "a & b &amp; c &#60; &nbsp;",
          "\"quoted\" 'single' \" onclick=\"x",
          "a|b||c | :--- |",
          "```\ncode\n```",
          "one\ntwo\r\nthree\n\nfour",
          "bell \u0007 and \u0000 and \uFFFF and \uD800 end",
          "\u202Eturned\u202C \u2066hidden\u2069",
          "</td></tr></table></ac:rich-text-body>",
          "<ac:link><ri:page ri:content-title=\"x\" /></ac:link>",
          "[x](javascript:alert(1)) ![y](http://example.org/i.png)",
          "javascript:alert(1)",
          "{toc} {code} !image.png! @user #1",
          "\\ \\\\ \\n %s ${x}");

  /** Fields whose text is Markdown, so that what it means is shown; they have their own test. */
  private static final Set<String> MARKDOWN = Set.of("configuration", "config", "workflow");

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  void everyFieldOfAnEntityIsShownAsItIs(EntityKind kind) {
    List<String> form = page(kind, "plain").names();
    for (String text : TEXTS) {
      Parsed page = page(kind, text);
      assertThat(page.names()).as(text).isEqualTo(form);
      for (EntityField field : fields(kind)) {
        assertThat(page.text()).as(field.name()).contains(shown(field.name() + " " + text));
      }
    }
  }

  private static List<EntityField> fields(EntityKind kind) {
    return kind.fields().stream()
        .filter(field -> !MARKDOWN.contains(field.name()))
        .filter(
            field -> kind != EntityKind.MITIGATION_SYSTEMS || !field.name().equals("description"))
        .toList();
  }

  private static Parsed page(EntityKind kind, String text) {
    var yaml = new StringBuilder();
    for (EntityField field : fields(kind)) {
      String value = quoted(field.name() + " " + text);
      boolean list = field.type() != EntityField.Type.TEXT;
      yaml.append(field.name()).append(": ").append(list ? "[" + value + "]" : value).append('\n');
    }
    Entity entity = Small.entity(kind, "folder/file.yml", yaml.toString());
    List<ConfluencePage> pages = Bases.pages(Map.of(), List.of(entity), List.of());
    pages.forEach(Parsed::of);
    return Parsed.of(Bases.keyed(pages, kind.key() + "/file"));
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void everyFieldOfARuleIsShownAsItIs(String text) {
    Parsed page = rule(text);

    assertThat(page.names()).isEqualTo(rule("plain").names());
    for (String field : RULE_TEXTS) {
      assertThat(page.text()).as(field).contains(shown(field + " " + text));
    }
    assertThat(page.text()).contains(shown("falsepositives " + text), shown("tag " + text));
  }

  private static final List<String> RULE_TEXTS =
      List.of("id", "description", "author", "license", "level", "status", "date", "modified");

  private static Parsed rule(String text) {
    var yaml = new StringBuilder("title: " + quoted("title " + text) + "\n");
    for (String field : RULE_TEXTS) {
      yaml.append(field).append(": ").append(quoted(field + " " + text)).append('\n');
    }
    for (String field : List.of("falsepositives", "references", "enrichment")) {
      yaml.append(field).append(": [").append(quoted(field + " " + text)).append("]\n");
    }
    yaml.append("tags: [").append(quoted("tag " + text)).append("]\n");
    yaml.append("logsource: {product: ").append(quoted("product " + text)).append("}\n");
    yaml.append("detection: {a: {x: 1}, condition: a}\n");
    var rules = new TreeMap<String, String>();
    rules.put("rules/r.yml", yaml.toString());
    List<ConfluencePage> pages = Bases.pages(rules, List.of(), List.of());
    pages.forEach(Parsed::of);
    return Parsed.of(
        pages.stream().filter(page -> page.key().startsWith("rules/")).findFirst().orElseThrow());
  }

  @ParameterizedTest
  @FieldSource("TEXTS")
  void everyFieldOfATriggerIsShownAsItIs(String text) {
    Parsed page = trigger(text);

    assertThat(page.names()).isEqualTo(trigger("plain").names());
    for (String field : List.of("display", "name", "guid", "platform", "executor", "command")) {
      assertThat(page.text()).as(field).contains(shown(field + " " + text));
    }
  }

  private static Parsed trigger(String text) {
    var test =
        new AtomicTest(
            written("name", text),
            Optional.of(written("guid", text)),
            Optional.empty(),
            List.of("platform " + text),
            Optional.of(written("executor", text)),
            Optional.of(written("command", text)),
            true);
    var trigger =
        new Trigger("T1", Optional.of(written("display", text)), List.of(test), Optional.empty());
    List<ConfluencePage> pages = Bases.pages(Map.of(), List.of(), List.of(trigger));
    return Parsed.of(Bases.keyed(pages, "triggers/T1"));
  }

  private static Written written(String field, String text) {
    return new Written(field + " " + text, new Span(0, 0));
  }

  /** As a text of YAML, signs that YAML does not take written as escapes. */
  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
      out.append(plain ? Character.toString(c) : "\\u%04x".formatted((int) c));
    }
    return out.append('"').toString();
  }

  private static String shown(String text) {
    return Parsed.spaced(Xml.clean(text));
  }
}
