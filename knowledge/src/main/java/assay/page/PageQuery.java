package assay.page;

import assay.target.Conversion;
import assay.target.Target;
import assay.yaml.YamlFile;
import java.util.Optional;

/**
 * What one target made of a page's rule. {@code label} is the heading on the page, {@code language}
 * the word that tells how to colour a query; {@code target} is there if it can be asked again.
 */
public record PageQuery(
    String label, String language, Conversion conversion, Optional<Target> target) {

  public PageQuery(String label, String language, Conversion conversion) {
    this(label, language, conversion, Optional.empty());
  }

  /** What {@code target} makes of {@code rule}. */
  public static PageQuery of(String label, Target target, YamlFile rule) {
    return new PageQuery(label, target.language(), target.convert(rule), Optional.of(target));
  }

  /** Whether there is a query to show. */
  public boolean converted() {
    return conversion.ok() && !conversion.outputs().isEmpty();
  }
}
