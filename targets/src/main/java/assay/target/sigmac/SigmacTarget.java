package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.target.Conversion;
import assay.target.Target;
import assay.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A target of 2020: documents, rules, conditions, text, in that order and for the whole file at
 * once. If one rule is refused nothing of the file comes out, but for what a language keeps to the
 * end.
 */
record SigmacTarget(
    String id,
    String description,
    String language,
    String backend,
    Configurations configurations,
    Function<Configurations, Language> writers)
    implements Target {

  private static final Set<String> NEEDING_CONFIGURATION = Set.of("powershell", "logpoint");

  @Override
  public Conversion convert(YamlFile file) {
    if (!file.fatal().isEmpty()) {
      return new Conversion(List.of(), file.fatal());
    }
    Language writer = writers.apply(configurations);
    var outputs = new ArrayList<String>();
    var problems = new ArrayList<Diagnostic>();
    try {
      convert(file, writer, outputs);
    } catch (Refusal refusal) {
      outputs.clear();
      problems.add(refusal.problem());
      if (!refusal.isFatal()) {
        finish(writer, outputs, problems);
      }
    }
    problems.addAll(writer.warnings());
    return new Conversion(outputs, problems);
  }

  private void convert(YamlFile file, Language writer, List<String> outputs) {
    var rules = new ArrayList<ParsedRule>();
    Documents.read(
        file,
        document -> rules.add(ParsedRule.read(document, configurations, writer.indexField())));
    for (ParsedRule rule : rules) {
      if (rule.conditions().isEmpty()) {
        writer.warn(Problems.noCondition(rule.conditionSpan()));
      }
      writer.convert(rule, outputs);
    }
    finish(writer, outputs);
  }

  private static void finish(Language writer, List<String> outputs) {
    try {
      writer.finish(outputs);
    } catch (Refusal refusal) {
      throw Refusal.fatal(refusal.problem());
    }
  }

  /** Lets out what was kept before a rule was refused. */
  private static void finish(Language writer, List<String> outputs, List<Diagnostic> problems) {
    try {
      writer.finish(outputs);
    } catch (Refusal refusal) {
      outputs.clear();
      problems.add(refusal.problem());
    }
  }

  @Override
  public Configured configure(List<YamlFile> files) {
    ConfigurationReader.Chain chain = ConfigurationReader.chain(files, id, backend);
    return new Configured(with(chain.configurations()), chain.findings());
  }

  @Override
  public Target unmapped() {
    return NEEDING_CONFIGURATION.contains(backend)
        ? new Unconfigured(this)
        : with(List.of(Configuration.NONE));
  }

  private SigmacTarget with(List<Configuration> chain) {
    return new SigmacTarget(id, description, language, backend, new Configurations(chain), writers);
  }
}
