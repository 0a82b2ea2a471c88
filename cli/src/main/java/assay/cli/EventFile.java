package assay.cli;

import assay.engine.TreeEvent;
import assay.logs.JsonEvents;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.source.Decoded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events that a rule is to be matched with; none unless a file of them is named. */
record EventFile(List<Numbered> records) {

  /** An event and its place in the file, counted from 0. */
  record Numbered(int number, TreeEvent event) {}

  EventFile {
    records = List.copyOf(records);
  }

  /** The events of {@code file}, or only the one at {@code wanted}. */
  static EventFile read(Optional<String> file, Optional<Integer> wanted, Terminal terminal)
      throws CannotRead {
    if (file.isEmpty()) {
      if (wanted.isPresent()) {
        throw new CannotDo("--record needs --event: it is a place in that file");
      }
      return new EventFile(List.of());
    }
    Optional<Path> path =
        file.get().equals("-") ? Optional.empty() : Optional.of(Path.of(file.get()));
    List<TreeEvent> events = events(new InputFile(file.get(), path), terminal);
    var records = new ArrayList<Numbered>();
    for (int i = 0; i < events.size(); i++) {
      if (wanted.isEmpty() || wanted.get() == i) {
        records.add(new Numbered(i, events.get(i)));
      }
    }
    if (records.isEmpty()) {
      throw new CannotDo(
          wanted.isPresent()
              ? "%s has %s, so there is none at %d"
                  .formatted(file.get(), Terminal.plural(events.size(), "event"), wanted.get())
              : "%s holds no event".formatted(file.get()));
    }
    return new EventFile(records);
  }

  private static List<TreeEvent> events(InputFile input, Terminal terminal) throws CannotRead {
    Decoded decoded = Decoded.of(input.name(), input.bytes(terminal.in()));
    try {
      return JsonEvents.read(decoded.source().text());
    } catch (JsonEvents.NotEvents e) {
      throw new CannotDo("%s holds no events in JSON: %s".formatted(input.name(), e.getMessage()));
    }
  }
}
