package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void linesThatGoAndComeStandBetweenThoseThatStay() {
    assertThat(UnifiedDiff.of("x", "a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nD\ne\nf\ng\nh\n"))
        .isEqualTo(
            """
            --- x
            +++ x
            @@ -1,7 +1,8 @@
             a
             b
             c
            -d
            +D
             e
             f
             g
            +h
            """);
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    String middle = "1\n2\n3\n4\n5\n6\n7\n";
    assertThat(UnifiedDiff.of("x", "a\n" + middle + "z\n", "b\n" + middle))
        .isEqualTo(
            """
            --- x
            +++ x
            @@ -1,4 +1,4 @@
            -a
            +b
             1
             2
             3
            @@ -6,4 +6,3 @@
             5
             6
             7
            -z
            """);
  }

  @Test
  void aMissingLineEndIsTold() {
    assertThat(UnifiedDiff.of("x", "a", "a\n"))
        .isEqualTo("--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    assertThat(UnifiedDiff.of("x", "", "a\nb\n"))
        .isEqualTo("--- x\n+++ x\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    assertThat(UnifiedDiff.of("x", "a\n", "")).isEqualTo("--- x\n+++ x\n@@ -1 +0,0 @@\n-a\n");
  }

  @Test
  void equalTextsHaveNone() {
    assertThat(UnifiedDiff.of("x", "a\n", "a\n")).isEmpty();
  }

  @Test
  void whatIsTooLargeToCompareIsReplaced() {
    String many = "a\nb\n".repeat(5_000);
    String diff = UnifiedDiff.of("x", "x\n" + many + "x\n", "y\n" + many + "y\n");
    assertThat(diff.lines().filter(line -> line.startsWith("+")).count()).isEqualTo(10_003);
    assertThat(diff.lines().filter(line -> line.startsWith("-")).count()).isEqualTo(10_003);
  }
}
