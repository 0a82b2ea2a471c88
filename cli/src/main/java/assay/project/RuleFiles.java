package assay.project;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The rule files of a project, what is wrong with them, and which could not be read. */
record RuleFiles(List<RuleFile> files, List<Finding> findings, List<String> unread) {

  /** A file's name and what it holds; nobody else has the array. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Bytes(String name, byte[] bytes) {}

  RuleFiles {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  static RuleFiles read(Project project) throws Project.Invalid {
    InputFiles inputs = project.rules();
    var unread = new ArrayList<>(inputs.problems());
    var read = new ArrayList<Bytes>();
    for (InputFile input : inputs.files()) {
      try {
        read.add(new Bytes(input.name(), input.bytes(InputStream.nullInputStream())));
      } catch (CannotRead e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
    List<RuleFile> files =
        read.parallelStream().map(file -> RuleReader.read(file.name(), file.bytes())).toList();
    var findings = new ArrayList<Finding>();
    for (RuleFile rule : files) {
      rule.problems().forEach(problem -> findings.add(new Finding(rule.source(), problem)));
    }
    return new RuleFiles(files, findings, unread);
  }
}
