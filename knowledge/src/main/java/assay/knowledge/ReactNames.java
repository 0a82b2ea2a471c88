package assay.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What RE&CT calls things: actions and playbooks by their titles, the categories of actions and the
 * stages of a response by their numbers.
 */
public final class ReactNames {

  /** The categories of actions; the digit of each in an id is its place here. */
  public static final List<String> CATEGORIES =
      List.of("General", "Network", "Email", "File", "Process", "Configuration", "Identity");

  /** The six stages of RE&CT; the digit of each in an id is its place here, counted from 1. */
  public static final List<String> STAGES = ResponsePlaybook.STAGES.subList(0, 6);

  private static final Map<String, String> STAGE_NAMES =
      Map.of(
          "preparation", "Preparation",
          "identification", "Identification",
          "containment", "Containment",
          "eradication", "Eradication",
          "recovery", "Recovery",
          "lessons_learned", "Lessons Learned");

  private static final Set<String> UPPER =
      Set.of(
          "ip", "dns", "ms", "ngfw", "ips", "url", "pe", "pdf", "elf", "dhcp", "vpn", "smb", "ftp",
          "http");

  private static final Set<String> CAPITALIZED =
      Set.of("unix", "windows", "proxy", "firewall", "mach-o");

  private static final int ID_LENGTH = "RA_0000_".length();

  private ReactNames() {}

  /**
   * The words of the title or file name of an action or a playbook: {@code RA_2105_analyse_ip} is
   * {@code Analyse IP}. A title of another form stays as it is.
   */
  public static String title(String fileOrTitle) {
    if (!isNumbered(fileOrTitle)) {
      return fileOrTitle;
    }
    String words = from(fileOrTitle, ID_LENGTH).replace('_', ' ');
    var out = new StringBuilder(words.length());
    for (String word : capitalized(words).strip().split("\\s+", -1)) {
      out.append(out.isEmpty() ? "" : " ").append(spelled(word));
    }
    return out.toString();
  }

  /** The category in the id of an action, {@code RA} and four digits: {@code RA2113}: Network. */
  public static Optional<String> category(String id) {
    return digit(id, 3).filter(at -> at < CATEGORIES.size()).map(CATEGORIES::get);
  }

  /** The stage in the id of an action, as playbooks name it: {@code RA2113}: identification. */
  public static Optional<String> stage(String id) {
    return digit(id, 2).filter(at -> at >= 1 && at <= STAGES.size()).map(at -> STAGES.get(at - 1));
  }

  /** The name of a stage of RE&CT as people read it; empty for any other stage. */
  public static Optional<String> stageName(String stage) {
    return Optional.ofNullable(STAGE_NAMES.get(stage));
  }

  /** Any stage as people read it: {@code lessons_learned}: Lessons Learned. */
  public static String stageLabel(String stage) {
    return stageName(stage).orElse(capitalized(stage.replace('_', ' ')));
  }

  private static boolean isNumbered(String title) {
    return title.matches("(?s)R[AP]_[0-9]{4}.*");
  }

  private static Optional<Integer> digit(String id, int at) {
    if (!id.startsWith("RA") || id.length() <= at || !isDigit(id.charAt(2))) {
      return Optional.empty();
    }
    return isDigit(id.charAt(at)) ? Optional.of(id.charAt(at) - '0') : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String spelled(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (UPPER.contains(lower)) {
      return word.toUpperCase(Locale.ROOT);
    }
    return CAPITALIZED.contains(lower) ? capitalized(word) : word;
  }

  /** The first letter upper case, all others lower case. */
  private static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = Character.charCount(text.codePointAt(0));
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static String from(String text, int start) {
    return start < text.length() ? text.substring(start) : "";
  }
}
