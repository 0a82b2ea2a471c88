package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.knowledge.Library;
import assay.knowledge.SmallShop;
import assay.page.KnowledgeBase;
import assay.page.OutputFile;
import assay.page.RulePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables name each gap on a line of its own. */
class ReportTablesTest {

  @Test
  void aRuleWithoutDataIsNamedWithTheReason() {
    assertThat(table("tables/rules-without-data.csv"))
        .startsWith("file,rule,level,log source,event ids,fields,reason,nearest data,it lacks\r\n")
        .contains(
            "Odd log.yml,Odd log,,windows/ntlm,8001,,"
                + "no data is documented for log source `windows`/`ntlm`,,\r\n")
        .satisfies(text -> assertThat(text.lines()).hasSize(2));
  }

  @Test
  void aCustomersTableTellsWhatIsDeployedCouldBeAndIsMissing() {
    assertThat(table("tables/customers.csv").lines().map(line -> line.replace("\r", "")))
        .containsExactlyInAnyOrder(
            "entity,name,part,state,what,data at hand,data missing,policies missing,rules",
            "CU_clinic,The | Clinic,rule,deployed,Process started,DN_process,,,",
            "CU_clinic,The | Clinic,rule,\"deployed, data missing\",Name looked up,,DN_dns,,",
            "CU_clinic,The | Clinic,rule,\"deployed, no data documented\",Odd log,,,,",
            "CU_clinic,The | Clinic,rule,\"deployed, policies missing\",Logged on,DN_logon,,LP_logon,",
            "CU_clinic,The | Clinic,rule,could be deployed,Another process started,DN_process,,,",
            "CU_clinic,The | Clinic,data needed,used,DN_process,,,,Process started",
            "CU_clinic,The | Clinic,data needed,used,DN_logon,,,,Logged on",
            "CU_clinic,The | Clinic,data needed,unused,DN_unused,,,,",
            "CU_clinic,The | Clinic,data needed,missing,DN_dns,,,,Name looked up",
            "CU_clinic,The | Clinic,logging policy,in force,LP_sysmon,,,,",
            "CU_clinic,The | Clinic,logging policy,missing,LP_logon,DN_logon,,,",
            "CU_clinic,The | Clinic,logging policy,missing,LP_dns,DN_dns,,,",
            "CU_clinic,The | Clinic,use case,\"named, covered\",UC_logons,,,,1 of 1",
            "CU_clinic,The | Clinic,use case,\"not named, partly covered\",UC_processes,,,,1 of 2",
            "CU_clinic,The | Clinic,dataneeded,leads nowhere,DN_gone,,,,",
            "CU_clinic,The | Clinic,detectionrule,leads nowhere,No such rule,,,,");
  }

  @Test
  void useCasesHaveATableToo() {
    assertThat(table("tables/use-cases.csv"))
        .contains("UC_logons,,rule,deployed,Logged on,DN_logon,,,")
        .contains("UC_processes,,data needed,missing,DN_audit");
  }

  private static String table(String path) {
    Library library = SmallShop.library();
    var base =
        new KnowledgeBase(
            library,
            library.rules().stream()
                .map(rule -> new RulePage(rule.fileName(), rule, List.of()))
                .toList());
    return new ReportTables()
        .write(base).files().stream()
            .filter(file -> file.path().equals(path))
            .map(OutputFile::text)
            .findFirst()
            .orElseThrow();
  }
}
