package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.EntityField;
import assay.knowledge.EntityKind;
import assay.knowledge.EntityReader;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinker;
import assay.knowledge.SeedDataNeeded;
import assay.knowledge.Trigger;
import assay.knowledge.TriggerReader;
import assay.knowledge.Triggers;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the fields of rules, entities and triggers hold, a page has the headings, cells and
 * links of its template and no others, and readers see the text as it was written.
 */
class HostileTextTest {

  /** Fields that are Markdown by definition: there, structure is allowed, and HTML is not. */
  private static final Set<String> MARKDOWN =
      Set.of("configuration", "config", "workflow", "MITIGATION_SYSTEMS description");

  private static final String PLAIN = "9 plain words";

  private static final String OTHER = "something else";

  static Stream<String> hostile() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<!-- hidden",
        "a | b",
        "| a |",
        "a \\| b \\",
        "```",
        "~~~ x",
        "`` tick ` tick",
        "](javascript:alert(1))",
        "[x](javascript:alert(1)) ![y](z) <javascript:a>",
        "# heading",
        "heading #",
        "- point 17",
        "* point 17",
        "+ point 17",
        "1. item",
        "7) item",
        "= x",
        "===",
        "---",
        "***",
        "> quote",
        "first line\nsecond line",
        "first line\n# second\n\n    third\n---\n| a |\n|---|",
        "first line\r\n===\r\nthird",
        "_under_ __bold__ *star* **bold** ~~gone~~ $math$",
        "&lt;b&gt; &amp; &#60;",
        "[a]: https://example.org",
        "../../etc/passwd",
        "C:\\Windows\\*.exe \\\\server\\share",
        "https://example.org/<x>",
        "<https://example.org>",
        "\"quoted\" 'text'",
        "  blanks around  ",
        "    four blanks");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aPageIsThatOfItsTemplate(String hostile) {
    List<OutputFile> plain = MarkdownPages.pages(base(PLAIN));
    List<OutputFile> pages = MarkdownPages.pages(base(hostile));
    assertThat(pages).hasSameSizeAs(plain);
    for (int i = 0; i < pages.size(); i++) {
      var page = new Parsed(pages.get(i).text());
      var expected = new Parsed(plain.get(i).text());
      assertThat(page.structure)
          .as("%s%n%s", pages.get(i).path(), pages.get(i).text())
          .isEqualTo(expected.structure);
      assertThat(page.html).as(pages.get(i).path()).isEmpty();
      assertThat(page.links)
          .as(pages.get(i).path())
          .allMatch(link -> link.matches("(https?://.*)|([^:]*\\.md)"));
      assertThat(occurrences(page.text, hostile))
          .as("%s%n%s", pages.get(i).path(), pages.get(i).text())
          .isEqualTo(occurrences(expected.text, PLAIN));
    }
  }

  /**
   * How often {@code text} is on the page. Blanks, line ends and case do not count, nor the mark of
   * a list, for descriptions may have lists.
   */
  private static int occurrences(CharSequence page, String text) {
    String all = bare(page.toString());
    String part = bare(text.replaceFirst("^[-*] ", ""));
    int count = 0;
    for (int at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void markdownOfOthersStaysBelowItsHeading(String hostile) {
    String page =
        "# Page\n\n## Configuration\n\n" + HarmlessMarkdown.of(hostile, 2) + "\n\n## After\n\nx\n";
    var parsed = new Parsed(page);
    assertThat(parsed.html).as(page).isEmpty();
    assertThat(parsed.structure)
        .as(page)
        .containsEntry("heading 1", 1)
        .containsEntry("heading 2", 2);
    assertThat(parsed.structure).doesNotContainKey("image");
    assertThat(parsed.links).allMatch(link -> link.startsWith("https://"));
    assertThat(HarmlessMarkdown.of(HarmlessMarkdown.of(hostile, 2), 2))
        .isEqualTo(HarmlessMarkdown.of(hostile, 2));
  }

  @Test
  void markdownOfOthersKeepsWhatItMeans() {
    assertThat(HarmlessMarkdown.of("# A\n\n### B\n\ntext *c*\n\n- d\n\n```sh\ne", 2))
        .isEqualTo("### A\n\n##### B\n\ntext *c*\n\n- d\n\n```sh\ne\n```");
    assertThat(
            HarmlessMarkdown.of("[a](https://example.org) [b](x.md) ![c](https://d.org/e.png)", 2))
        .isEqualTo("[a](https://example.org) b (x.md) [c](https://d.org/e.png)");
  }

  private static KnowledgeBase base(String text) {
    var entities = new ArrayList<Entity>();
    for (EntityKind kind : EntityKind.values()) {
      entities.add(entity(kind, text));
    }
    Triggers triggers = Triggers.of(List.of(trigger(text)));
    Entities all = Entities.of(entities);
    RuleFile rule = RuleReader.read(YamlReader.read(new Source("rules/rule.yml", rule(text))));
    var linker = new RuleLinker(FakeLibrary.ATTACK, triggers, all, new SeedDataNeeded(all));
    var linked = new LinkedRule(rule, linker.link(rule));
    return FakeLibrary.base(List.of(new RulePage("rule", linked, List.of())), all, triggers);
  }

  private static Entity entity(EntityKind kind, String text) {
    var yaml = new StringBuilder();
    for (EntityField field : kind.fields()) {
      boolean plain =
          MARKDOWN.contains(field.name()) || MARKDOWN.contains(kind + " " + field.name());
      String value = quoted(plain ? OTHER : text);
      boolean list = field.type() == EntityField.Type.LIST;
      yaml.append(field.name()).append(": ").append(list ? "[" + value + "]" : value).append('\n');
    }
    String file = kind.key() + "/entity.yml";
    return EntityReader.read(kind, YamlReader.read(new Source(file, yaml.toString())))
        .entity()
        .orElseThrow();
  }

  private static Trigger trigger(String text) {
    String value = quoted(text);
    String yaml =
        "display_name: %s\natomic_tests:\n- name: %s\n  auto_generated_guid: %s\n  description: %s\n"
                .formatted(value, value, value, value)
            + "  supported_platforms: [%s]\n  executor: {name: %s, command: %s}\n"
                .formatted(value, value, value);
    return TriggerReader.read(
            "T1490", Optional.of(YamlReader.read(new Source("t.yaml", yaml))), Optional.empty())
        .trigger();
  }

  private static String rule(String text) {
    String value = quoted(text);
    var yaml = new StringBuilder();
    for (String key :
        List.of("title", "id", "status", "description", "author", "license", "level")) {
      yaml.append(key).append(": ").append(value).append('\n');
    }
    for (String key : List.of("references", "tags", "falsepositives", "enrichment")) {
      yaml.append(key).append(": [").append(value).append("]\n");
    }
    return yaml
        + "related: [{id: %s, type: %s}]\n".formatted(value, value)
        + "logsource: {category: %s, product: %s, service: %s}\n".formatted(value, value, value)
        + "detection: {a: {b: c}, condition: a}\n";
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n")
        + '"';
  }
}
