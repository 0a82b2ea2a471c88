package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the guide to entities hold the fields that readers read. */
class EntityTablesTest {

  private static final Path GUIDE = Testdata.ROOT.resolve("docs/guide/entities.md");
  private static final String START = "<!-- fields -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void theGuideHasATableForEachKind() throws IOException {
    String text = Files.readString(GUIDE);
    int from = text.indexOf(START) + START.length();
    int to = text.indexOf(END);
    String tables =
        Arrays.stream(EntityKind.values())
            .map(EntityTablesTest::table)
            .collect(Collectors.joining());
    if (Testdata.UPDATE) {
      text = text.substring(0, from) + tables + text.substring(to);
      Files.writeString(GUIDE, text);
      to = text.indexOf(END);
    }
    assertThat(text.substring(from, to)).isEqualTo(tables);
  }

  private static String table(EntityKind kind) {
    String heading =
        kind.noun().substring(0, 1).toUpperCase(Locale.ROOT) + kind.noun().substring(1);
    var table = new StringBuilder("\n### %s: `%s`\n\n".formatted(heading, kind.key()));
    table.append("| field | value | what stands there |\n|---|---|---|\n");
    for (EntityField field : kind.fields()) {
      table.append(
          "| `%s` | %s%s | %s%s |\n"
              .formatted(
                  field.name(),
                  switch (field.type()) {
                    case TEXT -> "text";
                    case LIST -> "list";
                    case TEXT_OR_LIST -> "text or list";
                  },
                  field.required() ? ", required" : "",
                  field.explanation(),
                  field.values().isEmpty()
                      ? ""
                      : ": `" + String.join("`, `", field.values()) + "`"));
    }
    return table.toString();
  }
}
