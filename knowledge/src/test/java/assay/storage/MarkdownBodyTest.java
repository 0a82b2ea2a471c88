package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBodyTest {

  private static final Set<String> KNOWN =
      Set.of(
          "body",
          "p",
          "a",
          "code",
          "em",
          "strong",
          "ul",
          "ol",
          "li",
          "h1",
          "h2",
          "h3",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "blockquote",
          "hr",
          "ac:structured-macro",
          "ac:parameter",
          "ac:plain-text-body");

  @ParameterizedTest
  @FieldSource("assay.storage.HostileTextTest#TEXTS")
  void noTextBecomesAnElementThatMarkdownDoesNotHave(String text) {
    for (String start : new String[] {"", "- ", "> ", "    ", "word ", "| a |\n|---|\n| "}) {
      Parsed page = Parsed.of(MarkdownBody.of(start + text));
      assertThat(KNOWN).containsAll(page.names());
      assertThat(page.addresses()).allMatch(address -> address.startsWith("http"));
    }
  }

  @Test
  void htmlIsShownAsText() {
    assertThat(Parsed.of(MarkdownBody.of("<b>x</b> & <script>y</script>")).text())
        .isEqualTo("<b>x</b> & <script>y</script>");
  }

  @Test
  void codeStandsInTheCodeMacro() {
    assertThat(MarkdownBody.of("```powershell\nif (a]]>b) { <x> }\n```"))
        .isEqualTo(
            "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">powershell"
                + "</ac:parameter><ac:plain-text-body>"
                + "<![CDATA[if (a]]]]><![CDATA[>b) { <x> }\n]]>"
                + "</ac:plain-text-body></ac:structured-macro>");
  }

  @Test
  void tablesAndListsAreTablesAndLists() {
    Parsed page = Parsed.of(MarkdownBody.of("| a | b |\n|---|---|\n| 1 | 2 |\n\n1. x\n2. y\n"));

    assertThat(page.elements("td")).hasSize(2);
    assertThat(page.elements("li")).hasSize(2);
  }

  @Test
  void aLinkLeadsToAWebAddressOrIsText() {
    Parsed page =
        Parsed.of(
            MarkdownBody.of(
                "[a](https://example.org/?x=1&y=\"2) [b](../b.md) [c](javascript:x)"
                    + " ![d](https://example.org/d.png) [![e](http://e.org/e)](http://e.org)"));

    assertThat(page.addresses())
        .containsExactly(
            "https://example.org/?x=1&y=\"2", "https://example.org/d.png", "http://e.org");
    assertThat(page.text()).isEqualTo("a b (../b.md) c (javascript:x) d e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a ", "[", "![", "x`", "**a _b ", "| ", "<", "&#x41;"})
  void deepNestingIsRead(String part) {
    String text = part.repeat(20_000) + "end";

    assertThat(Parsed.of(MarkdownBody.of(text)).text()).contains("end");
  }
}
