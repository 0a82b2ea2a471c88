package assay.project;

import assay.target.Target;
import assay.target.Targets;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The targets of Assay, and those of others: services of the type {@link Target} in jars that the
 * environment names (docs/guide/new-target.md).
 *
 * @param problems why targets of others could not be had, a line each
 */
public record KnownTargets(List<Target> all, List<String> problems) {

  /** The variable of the environment: jars, or folders of jars, as a class path has them. */
  public static final String VARIABLE = "ASSAY_TARGETS";

  private static final KnownTargets HERE =
      Optional.ofNullable(System.getenv(VARIABLE))
          .filter(places -> !places.isBlank())
          .map(KnownTargets::with)
          .orElse(new KnownTargets(Targets.ALL, List.of()));

  public KnownTargets {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** Those of this process. */
  public static KnownTargets here() {
    return HERE;
  }

  /** Those of Assay with those of {@code places}, which are written as a class path is. */
  static KnownTargets with(String places) {
    var problems = new ArrayList<String>();
    var jars = new ArrayList<URL>();
    for (String place : places.split(System.getProperty("path.separator"), -1)) {
      if (!place.isBlank()) {
        addJars(Path.of(place), jars, problems);
      }
    }
    var all = new ArrayList<>(Targets.ALL);
    Set<String> ids = new HashSet<>(Targets.ids());
    // It stays open as long as the process runs, since targets load their classes when they work.
    var loader = new URLClassLoader(jars.toArray(URL[]::new), Target.class.getClassLoader());
    var found = ServiceLoader.load(Target.class, loader).stream().iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          return new KnownTargets(all, problems);
        }
        Target target = found.next().get();
        if (ids.add(target.id())) {
          all.add(target);
        } else {
          problems.add(
              "there are two targets `%s`: that of a jar is left out".formatted(target.id()));
        }
      } catch (ServiceConfigurationError e) {
        problems.add("cannot use a target of `%s`: %s".formatted(places, e.getMessage()));
      }
    }
  }

  private static void addJars(Path place, List<URL> jars, List<String> problems) {
    try {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          for (Path file :
              files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
            jars.add(url(file));
          }
        }
      } else if (Files.exists(place)) {
        jars.add(url(place));
      } else {
        problems.add("cannot read `%s`, which %s names".formatted(place, VARIABLE));
      }
    } catch (IOException e) {
      problems.add("cannot read `%s`: %s".formatted(place, CannotRead.reason(e)));
    }
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  public Optional<Target> find(String id) {
    return all.stream().filter(target -> target.id().equals(id)).findFirst();
  }

  public List<String> ids() {
    return all.stream().map(Target::id).toList();
  }
}
