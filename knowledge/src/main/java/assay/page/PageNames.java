package assay.page;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of rule pages, one for each file in the order the files were given, and what there is
 * to say about them.
 */
public record PageNames(List<String> names, List<Finding> problems) {

  public PageNames {
    names = List.copyOf(names);
    problems = List.copyOf(problems);
  }

  /** Plain base names, as in 2020: of two files with one name the later one's page remains. */
  public static PageNames lastWins(List<Source> files) {
    var last = new HashMap<String, Source>();
    for (Source file : files) {
      last.put(file.baseName(), file);
    }
    var problems = new ArrayList<Finding>();
    for (Source file : files) {
      Source winner = last.getOrDefault(file.baseName(), file);
      if (winner != file) {
        problems.add(new Finding(file, overwritten(file.baseName(), winner)));
      }
    }
    return new PageNames(files.stream().map(Source::baseName).toList(), problems);
  }

  /**
   * Base names; where files share one, each has its folder added, {@code x-sysmon}, or as many
   * folders as tell them apart. Names that differ in case only count as shared, since they are one
   * name on some file systems.
   */
  public static PageNames distinct(List<Source> files) {
    var sharing = new LinkedHashMap<String, List<Source>>();
    for (Source file : files) {
      sharing.computeIfAbsent(folded(file.baseName()), name -> new ArrayList<>()).add(file);
    }
    Set<String> taken = new HashSet<>();
    sharing.forEach(
        (name, group) -> {
          if (group.size() == 1) {
            taken.add(name);
          }
        });
    Map<String, Integer> depths = new HashMap<>();
    sharing.forEach((name, group) -> depths.put(name, depth(group)));
    var names = new ArrayList<String>(files.size());
    for (Source file : files) {
      int depth = depths.getOrDefault(folded(file.baseName()), 0);
      names.add(depth == 0 ? file.baseName() : free(withFolders(file, depth), taken));
    }
    return new PageNames(names, List.of());
  }

  /** How many folders tell the files of {@code group} apart; all there are if none do. */
  private static int depth(List<Source> group) {
    if (group.size() == 1) {
      return 0;
    }
    int deepest = 1;
    for (Source file : group) {
      deepest = Math.max(deepest, file.name().split("/", -1).length - 1);
    }
    for (int depth = 1; depth < deepest; depth++) {
      int folders = depth;
      if (group.stream().map(file -> folded(withFolders(file, folders))).distinct().count()
          == group.size()) {
        return depth;
      }
    }
    return deepest;
  }

  private static String withFolders(Source file, int depth) {
    String[] parts = file.name().split("/", -1);
    var out = new StringBuilder(file.baseName());
    for (int i = Math.max(0, parts.length - 1 - depth); i < parts.length - 1; i++) {
      if (!parts[i].isEmpty()) {
        out.append('-').append(parts[i]);
      }
    }
    return out.toString();
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; !taken.add(folded(free)); number++) {
      free = name + "-" + number;
    }
    return free;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Diagnostic overwritten(String name, Source winner) {
    return Diagnostic.warning(
            "page-overwritten",
            "the page `%s` is overwritten by that of `%s`".formatted(name, winner.name()),
            new Span(0, 0),
            "this rule has no page of its own")
        .withHelp("rename one of the files, or use `style: modern`, which keeps both pages");
  }
}
