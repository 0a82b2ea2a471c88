package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program gives. */
class ReadmeTest {

  /** A command in a block of its own, and the next block: what comes of it, or a part of that. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```sh\n\\./assay ([^\n]+)\n```\n(?:[^`]*)```[a-z]+\n(.*?)\n```", Pattern.DOTALL);

  private static final Pattern RULE =
      Pattern.compile("`(starter/[^`]+\\.yml)`:\n\n```yaml\n(.*?)\n```", Pattern.DOTALL);

  private final Path root = Truth.root();

  @Test
  void theExamplesAreWhatTheProgramPrints() throws IOException {
    var commands = new ArrayList<String>();
    var example = EXAMPLE.matcher(Files.readString(root.resolve("README.md")));
    while (example.find()) {
      commands.add(example.group(1));
      Ran ran = Ran.assay(arguments(example.group(1)));
      assertThat(ran.out().replace(root + "/", "")).as(example.group(1)).contains(example.group(2));
    }
    assertThat(commands).hasSize(3);
  }

  @Test
  void theRuleItShowsIsThatOfTheStarter() throws IOException {
    var rule = RULE.matcher(Files.readString(root.resolve("README.md")));
    assertThat(rule.find()).isTrue();
    assertThat(Files.readString(root.resolve(rule.group(1))).strip()).isEqualTo(rule.group(2));
  }

  /** The words of a command line, with the files it names as seen from anywhere. */
  private String[] arguments(String command) {
    List<String> words = Arrays.asList(command.split(" ", -1));
    return words.stream()
        .map(word -> Files.exists(root.resolve(word)) ? root.resolve(word).toString() : word)
        .toArray(String[]::new);
  }
}
