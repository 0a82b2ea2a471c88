package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import assay.knowledge.Deployment;
import assay.knowledge.Library;
import assay.knowledge.SmallShop;
import org.junit.jupiter.api.Test;

/** The gaps of a customer as sections of its page. */
class DeploymentTextTest {

  private final Library library = SmallShop.library();
  private final Deployment deployment =
      Deployment.of(library.entities().customers().getFirst(), library);

  @Test
  void everySectionHasItsTable() {
    assertThat(DeploymentText.plain(deployment).markdown())
        .contains("| Rules deployed | 4 |\n| … that get their data | 1 |\n")
        .contains(
            """
            ## Deployed rules

            | Rule | Data at hand | Gap |
            |:-----|:-------------|:----|
            | Process started | DN_process | – |
            | Name looked up | – | Not collected: DN_dns |
            | Odd log | – | No data is documented |
            | Logged on | DN_logon | Not in force: LP_logon |

            ## Rules that could be deployed

            | Rule | Data at hand | Logging policies missing |
            |:-----|:-------------|:-------------------------|
            | Another process started | DN_process | – |

            """)
        .contains("| DN_unused | – |\n")
        .contains("| DN_dns | Name looked up |\n")
        .contains("| LP_logon | DN_logon |\n")
        .contains("| UC_processes | No | Partly covered | 1 of 2 |\n")
        .endsWith(
            """
            ## Names that lead nowhere

            - `DN_gone` in the field `dataneeded` of CU_clinic
            - `No such rule` in the field `detectionrule` of CU_clinic
            """);
  }

  @Test
  void whatHasAPageIsLinkedAsTheOneWhoAsksSays() {
    var text =
        new DeploymentText(
            deployment,
            rule -> "[" + rule.title() + "](rule)",
            entity -> "[" + entity.fileName() + "](x)");
    assertThat(text.markdown()).contains("| [Process started](rule) | [DN_process](x) | – |\n");
  }
}
