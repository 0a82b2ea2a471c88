package assay.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches folders to any depth for files that are made, changed or removed. What happens below the
 * folder of results does not count: builds would set off builds.
 */
public final class Watch implements AutoCloseable {

  /** An editor writes a file in several steps; a build waits until they are over. */
  private static final long QUIET_MILLISECONDS = 100;

  private final WatchService service;
  private final Path file;
  private final Path results;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /** The folder of {@link #file}, if nothing else of it is watched. */
  private Optional<Path> withFileOnly = Optional.empty();

  private Watch(WatchService service, Path file, Path results) {
    this.service = service;
    this.file = file;
    this.results = results;
  }

  /**
   * Watches {@code roots}, and the one file {@code file}, but nothing below {@code results}. Roots
   * that are not there are not watched.
   */
  public static Watch of(Collection<Path> roots, Path file, Path results) throws CannotRead {
    Path outside = results.toAbsolutePath().normalize();
    try {
      var watch =
          new Watch(
              outside.getFileSystem().newWatchService(),
              file.toAbsolutePath().normalize(),
              outside);
      for (Path root : roots) {
        watch.add(root.toAbsolutePath().normalize());
      }
      watch.addFile();
      return watch;
    } catch (IOException e) {
      throw new CannotRead("the folders to watch", e);
    } catch (UncheckedIOException e) {
      throw new CannotRead("the folders to watch", new IOException(e));
    }
  }

  private void add(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> below = Files.walk(root)) {
      for (Path folder : below.filter(Files::isDirectory).toList()) {
        if (!folder.startsWith(results)) {
          register(folder);
        }
      }
    }
  }

  private void addFile() throws IOException {
    Path folder = file.getParent();
    if (folder != null && !folders.containsValue(folder)) {
      withFileOnly = Optional.of(folder);
      register(folder);
    }
  }

  private void register(Path folder) throws IOException {
    WatchKey key =
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
    folders.put(key, folder);
  }

  /** Waits until something has changed and no more follows; false if the watch was closed. */
  public boolean await() throws InterruptedException {
    try {
      while (!changed(service.take())) {
        // What changed does not count; wait for something else.
      }
      WatchKey more = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
      while (more != null) {
        changed(more);
        more = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private boolean changed(WatchKey key) {
    Path folder = folders.get(key);
    boolean counts = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      counts |= folder != null && counts(folder, event);
    }
    key.reset();
    return counts;
  }

  private boolean counts(Path folder, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) {
      return true;
    }
    Path changed = folder.resolve(name);
    return withFileOnly.filter(folder::equals).isPresent()
        ? changed.equals(file)
        : !name.toString().startsWith(".") && !changed.startsWith(results);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
