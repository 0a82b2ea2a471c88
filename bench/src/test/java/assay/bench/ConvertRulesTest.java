package assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import assay.target.Conversion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvertRulesTest {

  @Test
  void everyRuleHasOneQuery() {
    var bench = new ConvertRules();
    bench.rules = "../starter/rules";
    bench.load();

    List<Conversion> conversions = bench.convert();

    assertThat(conversions).hasSizeGreaterThanOrEqualTo(24).allMatch(Conversion::ok);
    assertThat(conversions).allSatisfy(made -> assertThat(made.outputs()).hasSize(1));
  }
}
