package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReactNamesTest {

  @Test
  void aTitleBecomesWords() {
    assertThat(ReactNames.title("RA_1001_practice")).isEqualTo("Practice");
    assertThat(ReactNames.title("RP_0001_phishing_email")).isEqualTo("Phishing email");
    assertThat(ReactNames.title("RA_2101_List_Hosts")).isEqualTo("List hosts");
  }

  @Test
  void theShortNamesOfTheFieldKeepTheirSpelling() {
    assertThat(ReactNames.title("RA_2105_analyse_ip")).isEqualTo("Analyse IP");
    assertThat(ReactNames.title("RA_2105_analyse_IP")).isEqualTo("Analyse IP");
    assertThat(ReactNames.title("RA_2315_analyse_unix_elf")).isEqualTo("Analyse Unix ELF");
    assertThat(ReactNames.title("RA_2316_analyse_macos_mach-o")).isEqualTo("Analyse macos Mach-o");
    assertThat(ReactNames.title("RA_3101_ipsec")).isEqualTo("Ipsec");
  }

  @Test
  void aTitleOfAnotherFormStays() {
    assertThat(ReactNames.title("Isolate the_host")).isEqualTo("Isolate the_host");
    assertThat(ReactNames.title("RS_0001_stage")).isEqualTo("RS_0001_stage");
    assertThat(ReactNames.title("RA_12_short")).isEqualTo("RA_12_short");
    assertThat(ReactNames.title("")).isEmpty();
  }

  @Test
  void aNumberWithoutWordsHasNoTitle() {
    assertThat(ReactNames.title("RA_1001")).isEmpty();
    assertThat(ReactNames.title("RA_1001_")).isEmpty();
  }

  @Test
  void theSecondDigitIsTheCategory() {
    assertThat(ReactNames.category("RA1001")).contains("General");
    assertThat(ReactNames.category("RA2113")).contains("Network");
    assertThat(ReactNames.category("RA3601")).contains("Identity");
  }

  @Test
  void anIdOfAnotherFormHasNoCategory() {
    for (String id : new String[] {"", "RA", "RA1", "RA17", "RA1x01", "RP0001", "RAx001"}) {
      assertThat(ReactNames.category(id)).as(id).isEmpty();
    }
  }

  @Test
  void theFirstDigitIsTheStage() {
    assertThat(ReactNames.stage("RA1001")).contains("preparation");
    assertThat(ReactNames.stage("RA6002")).contains("lessons_learned");
    assertThat(ReactNames.stage("RA0001")).isEmpty();
    assertThat(ReactNames.stage("RA7001")).isEmpty();
    assertThat(ReactNames.stage("RS0001")).isEmpty();
  }

  @Test
  void onlyTheStagesOfReactHaveNames() {
    assertThat(ReactNames.STAGES).allMatch(stage -> ReactNames.stageName(stage).isPresent());
    assertThat(ReactNames.stageName("lessons_learned")).contains("Lessons Learned");
    assertThat(ReactNames.stageName("deny")).isEmpty();
  }
}
