package assay.target.sigmac;

import assay.target.Conversion;
import assay.target.Target;
import assay.yaml.YamlFile;
import java.util.List;

/**
 * A target of 2020 that is asked to work without a configuration and cannot: it went for one named
 * {@code sysmon}, which was not there, and ended before it read a rule.
 */
record Unconfigured(Target target) implements Target {

  @Override
  public String id() {
    return target.id();
  }

  @Override
  public String description() {
    return target.description();
  }

  @Override
  public String language() {
    return target.language();
  }

  @Override
  public Conversion convert(YamlFile file) {
    return new Conversion(List.of(), List.of(Problems.needsConfiguration(target.id())));
  }

  @Override
  public Configured configure(List<YamlFile> configurations) {
    return target.configure(configurations);
  }

  @Override
  public Target unmapped() {
    return this;
  }
}
