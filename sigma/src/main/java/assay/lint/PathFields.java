package assay.lint;

import java.util.Locale;
import java.util.Set;

/** Which fields of Windows hold the whole path of a program, and which texts name one. */
final class PathFields {

  /** Fields of Sysmon's events that hold the path of a file that is run or loaded. */
  private static final Set<String> PATHS =
      Set.of(
          "Image",
          "ImageLoaded",
          "ParentImage",
          "SourceImage",
          "SourceParentImage",
          "TargetImage",
          "TargetParentImage");

  /** The ends of names of files that Windows runs or loads. */
  private static final Set<String> PROGRAMS =
      Set.of("bat", "cmd", "com", "cpl", "dll", "exe", "msc", "ocx", "pif", "ps1", "scr", "sys");

  private PathFields() {}

  static boolean isPath(String field) {
    return PATHS.contains(field);
  }

  /** Whether {@code text} ends as the names of programs do. */
  static boolean isProgram(String text) {
    int dot = text.lastIndexOf('.');
    return dot > 0 && PROGRAMS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether {@code text} is a separator and the name of a program: {@code \cmd.exe}. */
  static boolean isSeparatorAndProgram(String text) {
    return text.startsWith("\\") && text.indexOf('\\', 1) < 0 && isProgram(text);
  }
}
