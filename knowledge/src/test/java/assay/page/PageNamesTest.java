package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageNamesTest {

  @Test
  void aNameAloneIsTheFilesOwn() {
    assertThat(distinct("rules/a/x.yml", "rules/b/y.rule.yaml")).containsExactly("x", "y.rule");
  }

  @Test
  void filesThatShareANameAreToldApartByTheirFolder() {
    assertThat(distinct("rules/builtin/x.yml", "rules/y.yml", "rules/sysmon/x.yml"))
        .containsExactly("x-builtin", "y", "x-sysmon");
  }

  @Test
  void asManyFoldersAreAddedAsNeeded() {
    assertThat(distinct("a/win/x.yml", "b/win/x.yml")).containsExactly("x-a-win", "x-b-win");
  }

  @Test
  void namesThatDifferInCaseOnlyAreShared() {
    assertThat(distinct("a/X.yml", "b/x.yml")).containsExactly("X-a", "x-b");
  }

  @Test
  void aNumberTellsApartWhatFoldersCannot() {
    assertThat(distinct("a/x.yml", "a/x.yaml")).containsExactly("x-a", "x-a-2");
    assertThat(distinct("x.yml", "x.yaml")).containsExactly("x", "x-2");
  }

  @Test
  void anAddedFolderTakesNoOtherFilesName() {
    assertThat(distinct("a/x.yml", "b/x.yml", "c/x-a.yml")).containsExactly("x-a-2", "x-b", "x-a");
  }

  @Test
  void in2020TheLastOfEqualNamesWinsAndTheOthersAreNamed() {
    PageNames names = PageNames.lastWins(sources("a/x.yml", "a/y.yml", "b/x.yml"));
    assertThat(names.names()).containsExactly("x", "y", "x");
    assertThat(names.problems()).hasSize(1);
    assertThat(names.problems().getFirst().source().name()).isEqualTo("a/x.yml");
    assertThat(names.problems().getFirst().diagnostic().message())
        .isEqualTo("the page `x` is overwritten by that of `b/x.yml`");
  }

  private static List<String> distinct(String... files) {
    PageNames names = PageNames.distinct(sources(files));
    assertThat(names.problems()).isEmpty();
    return names.names();
  }

  private static List<Source> sources(String... files) {
    return Arrays.stream(files).map(file -> new Source(file, "")).toList();
  }
}
