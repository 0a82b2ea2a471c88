package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.target.Conversion;
import assay.target.Target;
import assay.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A target of 2020: documents, rules, conditions, text, in that order and for the whole file at
 * once. If one rule is refused nothing of the file comes out, but for what a language keeps to the
 * end.
 */
record SigmacTarget(
    String id,
    String description,
    String backend,
    Configurations configurations,
    Function<Configurations, Language> language)
    implements Target {

  @Override
  public Conversion convert(YamlFile file) {
    if (!file.whole()) {
      return new Conversion(List.of(), file.problems());
    }
    Language writer = language.apply(configurations);
    var problems = new ArrayList<Diagnostic>();
    var outputs = new ArrayList<String>();
    try {
      var rules = new ArrayList<ParsedRule>();
      Documents.read(
          file,
          document ->
              rules.add(
                  ParsedRule.read(
                      document, configurations, writer.indexField(), writer.isElastic())));
      for (ParsedRule rule : rules) {
        writer.convert(rule, outputs);
      }
      writer.finish(outputs);
    } catch (Refusal refusal) {
      outputs.clear();
      problems.add(refusal.problem());
    }
    problems.addAll(writer.warnings());
    return new Conversion(outputs, problems);
  }

  @Override
  public Configured configure(List<YamlFile> files) {
    var findings = new ArrayList<Finding>();
    var chain = new ArrayList<Configuration>();
    for (YamlFile file : files) {
      ConfigurationReader.Result result = ConfigurationReader.read(file);
      result.problems().forEach(problem -> findings.add(new Finding(file.source(), problem)));
      Configuration configuration = result.configuration();
      if (!configuration.backends().isEmpty() && !configuration.backends().contains(backend)) {
        findings.add(new Finding(file.source(), ConfigurationProblems.otherBackend(id, backend)));
      }
      if (!chain.isEmpty() && chain.getLast().order() >= configuration.order()) {
        findings.add(new Finding(file.source(), ConfigurationProblems.order()));
      }
      chain.add(configuration);
    }
    return new Configured(
        new SigmacTarget(id, description, backend, new Configurations(chain), language), findings);
  }
}
