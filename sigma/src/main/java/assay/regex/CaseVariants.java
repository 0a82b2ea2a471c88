package assay.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters that are one when case is ignored: those with the same upper or lower case, one
 * for one ({@code ß} is not {@code ss}), and the few that Python counts among them.
 */
public final class CaseVariants {

  /** All families that the case mappings of one member do not lead through. */
  private static final List<String> FAMILIES =
      List.of(
          "Ii\u0130\u0131",
          "Kk\u212A",
          "Ss\u017F",
          "\u00B5\u039C\u03BC",
          "\u00C5\u00E5\u212B",
          "\u00DF\u1E9E",
          "\u0345\u0399\u03B9\u1FBE",
          "\u0390\u1FD3",
          "\u0392\u03B2\u03D0",
          "\u0395\u03B5\u03F5",
          "\u0398\u03B8\u03D1\u03F4",
          "\u039A\u03BA\u03F0",
          "\u03A0\u03C0\u03D6",
          "\u03A1\u03C1\u03F1",
          "\u03A3\u03C2\u03C3",
          "\u03A6\u03C6\u03D5",
          "\u03A9\u03C9\u2126",
          "\u03B0\u1FE3",
          "\u0412\u0432\u1C80",
          "\u0414\u0434\u1C81",
          "\u041E\u043E\u1C82",
          "\u0421\u0441\u1C83",
          "\u0422\u0442\u1C84\u1C85",
          "\u042A\u044A\u1C86",
          "\u0462\u0463\u1C87",
          "\u1C88\uA64A\uA64B",
          "\u1E60\u1E61\u1E9B",
          "\uFB05\uFB06");

  private static final Map<Integer, int[]> FAMILY_OF = familyOf();

  private CaseVariants() {}

  /** {@code character} and all that it equals, some of them perhaps twice. */
  public static int[] of(int character) {
    int[] family = FAMILY_OF.get(character);
    return family != null
        ? family.clone()
        : new int[] {
          character,
          Character.toLowerCase(character),
          Character.toUpperCase(character),
          Character.toTitleCase(character)
        };
  }

  /** Whether {@code character} has a variant other than itself. */
  static boolean hasOthers(int character) {
    return Arrays.stream(of(character)).anyMatch(variant -> variant != character);
  }

  private static Map<Integer, int[]> familyOf() {
    var map = new HashMap<Integer, int[]>();
    for (String family : FAMILIES) {
      int[] members = family.codePoints().toArray();
      for (int member : members) {
        map.put(member, members);
      }
    }
    return map;
  }
}
