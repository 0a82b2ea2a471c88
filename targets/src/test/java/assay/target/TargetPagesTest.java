package assay.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every target has its page. The example on it is a fixture as it stands; what a language of today
 * says is a table that is made by asking it.
 */
class TargetPagesTest {

  private static final Path PAGES = TargetFixturesTest.ROOT.resolve("docs/targets");
  private static final String MARK = "<!-- fixture: ";
  private static final String SUPPORT = "<!-- support -->\n";
  private static final String END = "<!-- end -->";

  @TestFactory
  Stream<DynamicTest> pages() {
    return Targets.ALL.stream().map(target -> dynamicTest(target.id(), () -> check(target)));
  }

  private static void check(Target target) throws IOException {
    Path file = PAGES.resolve(target.id() + ".md");
    assertThat(file).exists();
    String page = Files.readString(file);
    String expected = withExample(page, target);
    if (target instanceof QueryTarget language) {
      expected = withSupport(expected, language);
    }
    if (Boolean.getBoolean("update")) {
      Files.writeString(file, expected);
    } else {
      assertThat(page).isEqualTo(expected);
    }
  }

  private static String withExample(String page, Target target) throws IOException {
    assertThat(page).startsWith("# " + target.id() + "\n").contains(MARK).contains(END);
    int mark = page.indexOf(MARK);
    int markEnd = page.indexOf(" -->\n", mark);
    Path folder =
        TargetFixturesTest.ROOT
            .resolve("testdata/targets")
            .resolve(page.substring(mark + MARK.length(), markEnd));
    return page.substring(0, markEnd + " -->\n".length())
        + block("yaml", folder.resolve("rule.yml"))
        + block("text", folder.resolve(target.id() + ".txt"))
        + page.substring(page.indexOf(END, markEnd));
  }

  private static String withSupport(String page, QueryTarget target) {
    assertThat(page).contains(SUPPORT);
    int start = page.indexOf(SUPPORT) + SUPPORT.length();
    return page.substring(0, start)
        + SupportTable.of(target)
        + page.substring(page.indexOf(END, start));
  }

  private static String block(String language, Path file) throws IOException {
    return "```" + language + "\n" + Files.readString(file) + "```\n";
  }
}
