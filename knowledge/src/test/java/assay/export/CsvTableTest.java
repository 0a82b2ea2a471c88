package assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a,b",
        "\"",
        "\"\"",
        "a\"b",
        "a\nb",
        "a\r\nb",
        "a\rb",
        "a|b",
        ";",
        "'",
        "Ünïcödé ✓ 😀",
        "a=b",
        "\\"
      })
  void aCellIsReadBackAsItWas(String cell) {
    assertThat(readBack(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "=1,\"2\"",
        "=1\n+2"
      })
  void aCellIsNoFormula(String cell) {
    assertThat(readBack(cell)).isEqualTo("'" + cell);
  }

  private static String readBack(String cell) {
    var table = new CsvTable("first", "second");
    table.add(List.of(cell), List.of("end"));
    List<List<String>> records = StrictCsv.read(table.toString());
    assertThat(records).hasSize(2);
    assertThat(records.getLast().getLast()).isEqualTo("end");
    return records.getLast().getFirst();
  }

  @Test
  void rowsAreSortedAndStandThereOnce() {
    var table = new CsvTable("first", "second");
    table.add(List.of("b", "a"));
    table.add(List.of("a"), List.of("b"));
    table.add(List.of("b", "a"));

    assertThat(table).hasToString("first,second\r\na,b\r\nb,a\r\n");
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatThrownBy(() -> new CsvTable("first", "second").add(List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
