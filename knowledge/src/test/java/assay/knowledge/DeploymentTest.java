package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import assay.knowledge.Deployment.DeadName;
import assay.knowledge.Deployment.Sight;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is deployed, could be, and is missing, follows from names and from rules. */
class DeploymentTest {

  private final Deployment clinic = SmallShop.deployment("CU_clinic");

  @Test
  void theRulesOfACustomersUseCasesAreItsOwn() {
    assertThat(clinic.deployed())
        .extracting(rule -> rule.rule().title())
        .containsExactly("Process started", "Name looked up", "Odd log", "Logged on");
  }

  @Test
  void aRuleSeesIsDoubtfulIsBlindOrUnknown() {
    assertThat(clinic.deployed())
        .extracting(Deployment.RuleState::sight)
        .containsExactly(Sight.SEES, Sight.BLIND, Sight.UNKNOWN, Sight.DOUBTFUL);
    assertThat(clinic.count(Sight.BLIND)).isOne();
  }

  @Test
  void oneOfSeveralKindsOfDataIsEnough() {
    assertThat(clinic.deployed().getFirst().collected())
        .extracting(SmallShop::title)
        .containsExactly("DN_process");
    assertThat(clinic.deployed().getFirst().others())
        .extracting(SmallShop::title)
        .containsExactly("DN_audit");
  }

  @Test
  void whatIsNotDeployedAndFindsItsDataCouldBe() {
    assertThat(clinic.deployable())
        .extracting(rule -> rule.rule().title())
        .containsExactly("Another process started");
  }

  @Test
  void dataIsMissingIfARuleGetsNoOther() {
    assertThat(clinic.missingData())
        .extracting(data -> data.data().title().text())
        .containsExactly("DN_dns");
  }

  @Test
  void collectedDataTellsWhichRulesUseIt() {
    assertThat(clinic.collected())
        .extracting(data -> data.data().title().text(), data -> data.rules().size())
        .containsExactly(tuple("DN_process", 1), tuple("DN_logon", 1), tuple("DN_unused", 0));
  }

  @Test
  void whatFollowsFromTheRulesStandsBesideWhatIsNamed() {
    assertThat(clinic.computedData())
        .extracting(SmallShop::title)
        .containsExactly("DN_process", "DN_audit", "DN_dns", "DN_logon");
  }

  @Test
  void policiesAreMissingForCollectedDataAndForMissingData() {
    assertThat(clinic.missingPolicies())
        .extracting(missing -> missing.policy().title().text())
        .containsExactly("LP_logon", "LP_dns");
    assertThat(clinic.policies()).extracting(SmallShop::title).containsExactly("LP_sysmon");
  }

  @Test
  void aUseCaseIsCoveredWhenAllItsRulesGetTheirData() {
    assertThat(clinic.useCases())
        .extracting(state -> state.useCase().title().text(), Deployment.UseCaseState::named)
        .containsExactly(tuple("UC_logons", true), tuple("UC_processes", false));
    assertThat(clinic.useCases().getFirst().covered()).isTrue();
    assertThat(clinic.useCases().getLast().covered()).isFalse();
    assertThat(clinic.useCases().getLast().seeing()).isOne();
    assertThat(clinic.useCases().getLast().rules()).isEqualTo(2);
  }

  @Test
  void namesThatNothingHasAreNamed() {
    assertThat(clinic.deadNames())
        .isEqualTo(
            List.of(
                new DeadName("CU_clinic", "dataneeded", "DN_gone"),
                new DeadName("CU_clinic", "detectionrule", "No such rule")));
  }

  @Test
  void aUseCaseHasADeploymentOfItsOwn() {
    Deployment logons = SmallShop.deployment("UC_logons");
    assertThat(logons.deployed())
        .extracting(Deployment.RuleState::sight)
        .containsExactly(Sight.SEES);
    assertThat(logons.useCases()).isEmpty();
  }
}
