package assay.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.rule.RuleReader;
import assay.template.Data;
import assay.template.JsonText;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The grammar of PowerShell takes what {@link Powershell} writes: that of {@code
 * tree-sitter-powershell}, run by Node. {@code ASSAY_NODE_MODULES} names the folder that this
 * package and {@code web-tree-sitter} were installed to; where there is none the test is skipped.
 */
class PowershellGrammarTest {

  private static final int SIGMAHQ = 3_141;

  @Test
  void theGrammarTakesTheCommandsOfFixtures() throws IOException {
    assertTaken(TargetFixturesTest.folders().stream().map(f -> f.resolve("rule.yml")).toList());
  }

  /** With {@code -Dlong=true} of all rules, else of some. */
  @Test
  void theGrammarTakesTheCommandsOfSigmahq() throws IOException {
    Path rules = Truth.path("corpus/sigma-2026/rules", SIGMAHQ);
    try (Stream<Path> all = Files.walk(rules)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
      int each = Boolean.getBoolean("long") ? 1 : 40;
      var some = new ArrayList<Path>();
      for (int i = 0; i < files.size(); i += each) {
        some.add(files.get(i));
      }
      assertTaken(some);
    }
  }

  private static void assertTaken(List<Path> rules) throws IOException {
    String modules = System.getenv("ASSAY_NODE_MODULES");
    if (modules == null) {
      System.out.printf("skipped %,d comparisons: no ASSAY_NODE_MODULES%n", rules.size());
    }
    assumeTrue(modules != null, "no ASSAY_NODE_MODULES");
    var commands = new ArrayList<String>();
    for (Path rule : rules) {
      Conversion conversion =
          new Powershell()
              .convert(RuleReader.read(rule.toString(), Files.readAllBytes(rule)), Request.DEFAULT);
      commands.addAll(conversion.ok() ? conversion.outputs() : List.of());
    }
    Path script = Truth.root().resolve("targets/src/test/resources/powershell-grammar.mjs");
    Shell.Ran ran =
        Shell.run(
            "node " + ShellText.quoted(script.toString()) + " " + ShellText.quoted(modules),
            commands.stream()
                .map(command -> JsonText.of(Data.of(command)) + "\n")
                .collect(Collectors.joining()));
    assertThat(ran.errors()).isEmpty();
    assertThat(ran.output()).isEqualTo("read " + commands.size() + "\n");
  }
}
