package assay.yaml;

/** Turns the parser's places, which count characters, into offsets, which count UTF-16 units. */
final class Offsets {

  /** Offset of each character; empty where both counts agree. */
  private final int[] ofCharacter;

  Offsets(String text) {
    int characters = text.codePointCount(0, text.length());
    ofCharacter = characters == text.length() ? new int[0] : table(text, characters);
  }

  int of(int character) {
    return ofCharacter.length == 0
        ? character
        : ofCharacter[Math.min(character, ofCharacter.length - 1)];
  }

  private static int[] table(String text, int characters) {
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
