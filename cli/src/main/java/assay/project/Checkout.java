package assay.project;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of arguments as another checkout has them: a folder that is there, or a revision that
 * {@code git} knows, whose files are put into a folder of their own until this is closed.
 */
public final class Checkout implements AutoCloseable {

  private final InputFiles files;
  private final Optional<Path> temporary;

  private Checkout(InputFiles files, Optional<Path> temporary) {
    this.files = files;
    this.temporary = temporary;
  }

  /**
   * What {@code arguments} name in {@code reference}.
   *
   * @param reference a folder that holds the other checkout, or a revision such as {@code v1.2} or
   *     {@code HEAD~3}
   * @param arguments files and folders of this checkout
   * @throws CannotRead if it is neither
   */
  public static Checkout of(String reference, List<String> arguments) throws CannotRead {
    Path folder = Path.of(reference);
    if (Files.isDirectory(folder)) {
      var there = new ArrayList<Path>();
      for (String argument : arguments) {
        there.add(within(folder, argument, arguments.size() == 1));
      }
      return new Checkout(find(arguments, there), Optional.empty());
    }
    return ofRevision(reference, arguments);
  }

  /** The files, by the names that those of this checkout have. */
  public InputFiles files() {
    return files;
  }

  /** Removes what was put down for it. */
  @Override
  public void close() {
    temporary.ifPresent(Checkout::delete);
  }

  private static Checkout ofRevision(String revision, List<String> arguments) throws CannotRead {
    Path temporary = null;
    try {
      temporary = Files.createTempDirectory("assay-checkout");
      var there = new ArrayList<Path>();
      for (String argument : arguments) {
        there.add(copy(revision, argument, temporary));
      }
      return new Checkout(find(arguments, there), Optional.of(temporary));
    } catch (IOException e) {
      if (temporary != null) {
        delete(temporary);
      }
      throw new CannotRead(revision, e);
    }
  }

  /**
   * What stands for {@code argument} in {@code folder}: what has the same way from there as the
   * argument has from the working folder, or the folder itself for the {@code only} folder.
   */
  private static Path within(Path folder, String argument, boolean only) throws CannotRead {
    Path way = relative(Path.of(argument), Path.of(""));
    if (!way.isAbsolute() && Files.exists(folder.resolve(way))) {
      return folder.resolve(way);
    }
    if (only && Files.isDirectory(Path.of(argument))) {
      return folder;
    }
    throw new CannotRead(
        argument, new IOException("nothing in `%s` is its like".formatted(folder)));
  }

  /** Puts what {@code revision} has of {@code argument} below {@code folder}: where it is then. */
  private static Path copy(String revision, String argument, Path folder) throws IOException {
    Path given = Path.of(argument).toAbsolutePath().normalize();
    Path place = given;
    while (!Files.isDirectory(place)) {
      place = parent(place);
    }
    Path path = place.toRealPath().resolve(place.relativize(given));
    Path root = Path.of(text(git(place, "", "rev-parse", "--show-toplevel")).strip()).toRealPath();
    String name = relative(path, root).toString().replace('\\', '/');
    String listed =
        text(git(root, "", "ls-tree", "-r", "-z", revision, "--", name.isEmpty() ? "." : name));
    var names = new ArrayList<String>();
    var objects = new StringBuilder();
    for (String entry : listed.split("\0", -1)) {
      int tab = entry.indexOf('\t');
      String file = entry.substring(tab + 1);
      if (tab > 0 && (file.endsWith(".yml") || file.endsWith(".yaml"))) {
        names.add(file);
        objects.append(entry.substring(entry.lastIndexOf(' ', tab) + 1, tab)).append('\n');
      }
    }
    write(git(root, objects.toString(), "cat-file", "--batch"), names, folder);
    return folder.resolve(name);
  }

  /** Writes the objects that {@code git cat-file --batch} gave, each after a line of its size. */
  private static void write(byte[] batch, List<String> names, Path folder) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(batch));
    for (String name : names) {
      var header = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        header.append((char) c);
      }
      int size = Integer.parseInt(header.substring(header.lastIndexOf(" ") + 1));
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder)) {
        throw new IOException("a file outside of its folder: " + name);
      }
      Files.createDirectories(parent(file));
      Files.write(file, in.readNBytes(size));
      in.skipNBytes(1);
    }
  }

  private static byte[] git(Path folder, String input, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("assay-git", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      var writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var out = process.getOutputStream()) {
                      out.write(input.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                      // What git has to say of it is read below.
                    }
                  });
      byte[] output = process.getInputStream().readAllBytes();
      writer.join();
      if (process.waitFor() != 0) {
        throw new IOException(
            Files.readString(errors).strip().replaceFirst("(?s)\n.*", "").replace("fatal: ", ""));
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(errors);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Path relative(Path path, Path root) {
    Path from = root.toAbsolutePath().normalize();
    Path to = path.toAbsolutePath().normalize();
    return to.startsWith(from) ? from.relativize(to) : to;
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException("no folder has " + path);
    }
    return parent;
  }

  /** The files that are {@code there}, named as {@code arguments} name them; some may be gone. */
  private static InputFiles find(List<String> arguments, List<Path> there) {
    var files = new ArrayList<InputFile>();
    var problems = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      Path path = there.get(i);
      if (Files.isDirectory(path)) {
        InputFiles found = InputFiles.find(List.of(path.toString()));
        files.addAll(found.files());
        problems.addAll(found.problems());
      } else if (Files.exists(path)) {
        files.add(new InputFile(arguments.get(i), Optional.of(path)));
      }
    }
    return new InputFiles(files, problems);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // It is in the folder that the system clears by itself.
    }
  }
}
