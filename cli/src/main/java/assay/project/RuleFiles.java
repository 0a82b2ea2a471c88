package assay.project;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The rule files of a project, what is wrong with them, and which could not be read. */
record RuleFiles(List<RuleFile> files, List<Finding> findings, List<String> unread) {

  RuleFiles {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  static RuleFiles read(Project project) throws Project.Invalid {
    var files = new ArrayList<RuleFile>();
    var findings = new ArrayList<Finding>();
    InputFiles inputs = project.rules();
    var unread = new ArrayList<>(inputs.problems());
    for (InputFile input : inputs.files()) {
      try {
        RuleFile rule = RuleReader.read(input.name(), input.bytes(InputStream.nullInputStream()));
        files.add(rule);
        rule.problems().forEach(problem -> findings.add(new Finding(rule.source(), problem)));
      } catch (CannotRead e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
    return new RuleFiles(files, findings, unread);
  }
}
