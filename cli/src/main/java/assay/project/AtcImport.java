package assay.project;

import assay.project.AtcConfig.Setting;
import assay.source.Finding;
import assay.style.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a project file for a checkout of Atomic Threat Coverage: the same rules, entities,
 * triggers and queries, with a comment at each on where it came from.
 */
public final class AtcImport {

  private static final String MAPPING = "scripts/attack_mapping.py";
  private static final List<String> ATTACK_FILES =
      List.of(
          "scripts/attack_mapping.json",
          "attack_mapping.json",
          "enterprise-attack.json",
          "scripts/enterprise-attack.json");

  private final Path checkout;
  private final Path folder;
  private final AtcConfig config;
  private final StringBuilder text = new StringBuilder();
  private final List<String> missing = new ArrayList<>();

  /**
   * The text of the project file, what is wrong with the settings as YAML, what they name and is
   * not there or not known, and what has no place in a project file.
   */
  public record Result(
      String text, List<Finding> findings, List<String> missing, List<String> left) {
    public Result {
      findings = List.copyOf(findings);
      missing = List.copyOf(missing);
      left = List.copyOf(left);
    }
  }

  private AtcImport(Path checkout, Path folder, AtcConfig config) {
    this.checkout = checkout.toAbsolutePath().normalize();
    this.folder = folder.toAbsolutePath().normalize();
    this.config = config;
  }

  /**
   * The project file for {@code checkout}, its paths relative to {@code folder}; nothing if there
   * are no settings of ATC.
   */
  public static Optional<Result> of(Path checkout, Path folder, Style style) throws CannotRead {
    AtcConfig config = AtcConfig.read(checkout);
    if (config.settings().isEmpty() && config.findings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new AtcImport(checkout, folder, config).write(style));
  }

  private Result write(Style style) {
    line(
        "# Made from a checkout of Atomic Threat Coverage by `assay import atc`. Comments say which");
    line("# setting a value came from.");
    line("style: " + style.id());
    rules();
    queries();
    data();
    folder(AtcFolders.TRIGGERS).ifPresent(found -> line("\n" + found));
    attack();
    line("\noutput: out");
    confluence();
    return new Result(
        text.toString(), config.findings(), missing, AtcLeftOut.of(config.settings().keySet()));
  }

  private void rules() {
    Optional<Setting> setting = config.first(List.of("detection_rules_directories"));
    var found = new ArrayList<String>();
    for (String path : setting.map(Setting::texts).orElse(List.of())) {
      if (Files.isDirectory(checkout.resolve(path))) {
        found.add("  - " + path(path));
      } else {
        found.add("  # not there: " + comment(path));
        missing.add("there is no folder `%s` (%s)".formatted(path, setting.get().place()));
      }
    }
    line("\n# " + setting.map(Setting::place).orElse("no detection_rules_directories are set"));
    if (setting.isEmpty()) {
      missing.add("no `detection_rules_directories` are set: name folders under `rules`");
    }
    boolean any = found.stream().anyMatch(entry -> entry.startsWith("  - "));
    line(any ? "rules:" : "rules: []");
    found.forEach(this::line);
  }

  /** The list of 2020 is one text with commas. */
  private void queries() {
    Optional<Setting> setting = config.first(List.of("detection_queries"));
    if (setting.isEmpty()) {
      return;
    }
    var found = new ArrayList<String>();
    for (String text : setting.get().texts()) {
      for (String part : text.split(",", -1)) {
        String label = part.strip();
        String target = "sigmac-" + label;
        if (KnownTargets.here().find(target).isPresent()) {
          found.add("  - {label: %s, target: %s}".formatted(label, target));
        } else if (!label.isEmpty()) {
          found.add("  # no such target: " + comment(label));
          missing.add("there is no target for `%s` (%s)".formatted(label, setting.get().place()));
        }
      }
    }
    line("\n# " + setting.get().place());
    boolean any = found.stream().anyMatch(entry -> entry.startsWith("  - "));
    line(any ? "queries:" : "# none of these is a target: all targets are used");
    found.forEach(this::line);
  }

  private void data() {
    var found = new ArrayList<String>();
    AtcFolders.DATA.forEach(wanted -> folder(wanted).ifPresent(found::add));
    if (!found.isEmpty()) {
      line("\ndata:");
      found.forEach(entry -> line("  " + entry));
    }
  }

  /** The line for a folder of the settings, or else for the one where such files usually lie. */
  private Optional<String> folder(AtcFolders.Wanted wanted) {
    Optional<Setting> setting = config.first(wanted.settings());
    if (setting.isPresent()) {
      List<String> paths = setting.get().texts();
      paths.stream()
          .skip(1)
          .forEach(
              path ->
                  missing.add(
                      "`%s` takes one folder; left out `%s` (%s)"
                          .formatted(wanted.key(), path, setting.get().place())));
      if (Files.isDirectory(checkout.resolve(paths.getFirst()))) {
        return Optional.of(entry(wanted, paths.getFirst(), setting.get().place()));
      }
      missing.add(
          "there is no folder `%s` (%s)".formatted(paths.getFirst(), setting.get().place()));
    }
    return wanted.usual().stream()
        .filter(usual -> Files.isDirectory(checkout.resolve(usual)))
        .findFirst()
        .map(
            usual ->
                entry(
                    wanted,
                    usual,
                    setting
                        .map(
                            s ->
                                "%s names `%s`, which is not there"
                                    .formatted(s.place(), s.texts().getFirst()))
                        .orElse("found there; not among the settings")));
  }

  private String entry(AtcFolders.Wanted wanted, String path, String from) {
    return "%s: %s  # %s".formatted(wanted.key(), path(path), comment(from));
  }

  /** The mapping of 2020 is a program in Python, which is not run; the same as JSON is read. */
  private void attack() {
    Optional<String> file =
        ATTACK_FILES.stream().filter(name -> Files.exists(checkout.resolve(name))).findFirst();
    line(
        file.map(name -> "\nattack: " + path(name))
            .orElse(
                Files.exists(checkout.resolve(MAPPING))
                    ? "\nattack: builtin  # %s is a program and was not run".formatted(MAPPING)
                    : "\nattack: builtin  # the checkout has no ATT&CK of its own"));
  }

  private void confluence() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", "confluence_rest_api_url");
    settings.put("space", "confluence_space_name");
    settings.put("parent", "confluence_space_home_page_name");
    var found = new ArrayList<String>();
    settings.forEach(
        (key, name) ->
            config
                .first(List.of(name))
                .map(setting -> setting.texts().getFirst().replaceFirst("/rest/api/?$", ""))
                .ifPresent(value -> found.add("#   %s: %s".formatted(key, comment(value)))));
    if (!found.isEmpty()) {
      line("\n# What `assay publish confluence` wants to know:");
      line("# confluence:");
      found.forEach(this::line);
    }
  }

  /** A path of the checkout as the project file names it. */
  private String path(String written) {
    Path whole = checkout.resolve(written).normalize();
    String path = folder.relativize(whole).toString().replace('\\', '/');
    if (path.isEmpty()) {
      return ".";
    }
    return path.matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*")
        ? path
        : "'" + path.replace("'", "''") + "'";
  }

  /** On one line, whatever it holds: a comment must not become a setting. */
  private static String comment(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
