package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PagePathsTest {

  @Test
  void namesThatPeopleGiveStayAsTheyAre() {
    assertThat(SafeName.of("DN_0001 a.b (ü) #1")).isEqualTo("DN_0001 a.b (ü) #1");
  }

  @Test
  void noNameLeadsOutOfItsFolder() {
    assertThat(SafeName.of("../x")).isEqualTo("-x");
    assertThat(SafeName.of("..")).isEqualTo("page");
    assertThat(SafeName.of("a/../../b")).isEqualTo("a-..-..-b");
    assertThat(SafeName.of("C:\\x")).isEqualTo("C--x");
  }

  @Test
  void noNameMeansAnythingToAFileSystem() {
    assertThat(SafeName.of("con")).isEqualTo("_con");
    assertThat(SafeName.of("NUL.txt")).isEqualTo("_NUL.txt");
    assertThat(SafeName.of("a. ")).isEqualTo("a");
    assertThat(SafeName.of("a\u202Eb\u0000c")).isEqualTo("a-b-c");
    assertThat(SafeName.of("")).isEqualTo("page");
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    assertThat(SafeName.of("x".repeat(99) + "\uD83D\uDE00")).isEqualTo("x".repeat(99));
    assertThat(SafeName.of("x".repeat(500))).hasSize(100);
  }

  @Test
  void namesThatFileSystemsTakeForOneAreNumbered() {
    Set<String> taken = new HashSet<>(Set.of("readme", "index"));
    assertThat(List.of("x", "X", "x", "README", "Index", "../x", "/x"))
        .extracting(name -> SafeName.free(name, taken))
        .containsExactly("x", "X-2", "x-3", "README-2", "Index-2", "-x", "-x-2");
  }
}
