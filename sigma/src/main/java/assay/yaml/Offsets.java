package assay.yaml;

/** Turns the parser's places, which count characters, into offsets, which count UTF-16 units. */
final class Offsets {

  /** Offset of each character; empty where both counts agree. */
  private final int[] ofCharacter;

  Offsets(String text) {
    ofCharacter =
        text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? table(text) : new int[0];
  }

  int of(int character) {
    return ofCharacter.length == 0
        ? character
        : ofCharacter[Math.min(character, ofCharacter.length - 1)];
  }

  private static int[] table(String text) {
    int characters = text.codePointCount(0, text.length());
    int[] table = new int[characters + 1];
    int offset = 0;
    for (int i = 0; i < characters; i++) {
      table[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    table[characters] = text.length();
    return table;
  }
}
