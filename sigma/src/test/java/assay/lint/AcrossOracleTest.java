package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Truth;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checks across files find what pySigma's do in all of SigmaHQ's rules, but for one habit. */
class AcrossOracleTest {

  private static final Map<String, String> ISSUES =
      Map.of(
          "duplicate-title", "DuplicateTitleIssue",
          "duplicate-id", "IdentifierCollisionIssue",
          "duplicate-file-name", "DuplicateFilenameIssue");

  /** Files whose rules take title and id from one document: pySigma takes each for a duplicate. */
  private static final Set<String> SHARED_DOCUMENT =
      Set.of(
          "unsupported/windows/sysmon_process_reimaging.yml",
          "unsupported/windows/win_remote_service.yml");

  @TestFactory
  Stream<DynamicTest> theFilesAreThoseOfPysigma() throws IOException {
    Path truth = Truth.path("golden/pysigma/validators.jsonl.gz", ISSUES.size());
    Path corpus = Truth.path("corpus/sigma-2026", ISSUES.size());
    Map<String, Set<String>> expected =
        Map.of(
            "duplicate-title", new TreeSet<>(),
            "duplicate-id", new TreeSet<>(),
            "duplicate-file-name", new TreeSet<>());
    read(truth, expected);
    List<CheckedFile> files = files(corpus);
    return ISSUES.keySet().stream()
        .sorted()
        .map(id -> dynamicTest(id, () -> compare(id, expected.getOrDefault(id, Set.of()), files)));
  }

  private static void compare(String id, Set<String> theirs, List<CheckedFile> files) {
    assertThat(theirs).isNotEmpty();
    LintConfig config = LintConfig.DEFAULT.withOnly(Set.of(id));
    List<List<Diagnostic>> found = new Together(config).findings(files);
    var ours = new TreeSet<String>();
    for (int i = 0; i < files.size(); i++) {
      if (found.get(i).stream().anyMatch(finding -> finding.id().equals(id))) {
        ours.add(files.get(i).name());
      }
    }
    var explained = new TreeSet<>(theirs);
    if (!id.equals("duplicate-file-name")) {
      assertThat(theirs).containsAll(SHARED_DOCUMENT);
      explained.removeAll(SHARED_DOCUMENT);
    }
    assertThat(ours).isEqualTo(explained);
  }

  private static List<CheckedFile> files(Path corpus) throws IOException {
    var linter = new FileLinter(LintConfig.DEFAULT.withOnly(Set.of()), TestFacts.FACTS);
    var files = new ArrayList<CheckedFile>();
    try (Stream<Path> all = Files.walk(corpus)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".yml")).sorted().toList()) {
        String name = corpus.relativize(file).toString();
        files.add(linter.check(RuleReader.read(name, Files.readAllBytes(file)), name));
      }
    }
    return files;
  }

  private static void read(Path truth, Map<String, Set<String>> expected) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(truth)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String issue = line;
        for (Map.Entry<String, String> each : ISSUES.entrySet()) {
          if (issue.contains("\"" + each.getValue() + "\"")) {
            expected.getOrDefault(each.getKey(), new TreeSet<>()).addAll(rules(issue));
          }
        }
      }
    }
  }

  private static List<String> rules(String line) throws IOException {
    var rules = new ArrayList<String>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_ARRAY && "rules".equals(json.currentName())) {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            rules.add(json.getText());
          }
        }
      }
    }
    return rules;
  }
}
