package assay.atc2020;

import assay.rule.WrittenList;
import java.util.List;

/** What a Python loop sees of a list, and of a text where a list is expected: its characters. */
final class PythonIteration {

  private PythonIteration() {}

  static List<String> over(WrittenList list) {
    return list.bare()
        ? list.texts().getFirst().codePoints().mapToObj(Character::toString).toList()
        : list.texts();
  }
}
