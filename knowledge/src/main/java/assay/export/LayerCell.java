package assay.export;

import assay.knowledge.LinkedRule;
import java.util.ArrayList;
import java.util.List;

/** A technique in one tactic of a layer, or in all of them, and the rules that detect it there. */
final class LayerCell {

  /** Whether a layer's owner has a rule, and with data. */
  enum State {
    /** In a layer that asks for nothing more. */
    DETECTED("detected by"),
    DEPLOYED("deployed, with data"),
    DATA_UNKNOWN("deployed, data not documented"),
    WITHOUT_DATA("deployed, data not collected"),
    NOT_DEPLOYED("not deployed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** How the state is told in a comment. */
    String words() {
      return words;
    }

    /** Whether a rule in this state can be expected to find something. */
    boolean counts() {
      return this == DETECTED || this == DEPLOYED || this == DATA_UNKNOWN;
    }
  }

  /** A rule by its title. */
  private record Entry(String title, State state) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean opened;

  /** Adds a rule that tags the technique {@code id} by {@code tagged}, which may be older. */
  void add(LinkedRule rule, State state, String id, String tagged) {
    String title = rule.title().isBlank() ? rule.fileName() : rule.title().strip();
    entries.add(new Entry(tagged.equals(id) ? title : title + " (tagged " + tagged + ")", state));
  }

  /** Makes the Navigator show the sub-techniques below. */
  void open() {
    opened = true;
  }

  boolean isOpen() {
    return opened;
  }

  /** The number of rules that can be expected to find something. */
  int score() {
    return (int) entries.stream().filter(entry -> entry.state().counts()).count();
  }

  boolean has(State state) {
    return entries.stream().anyMatch(entry -> entry.state() == state);
  }

  /** The titles of the rules, under a heading for each state but the plain one. */
  String comment() {
    var out = new StringBuilder();
    for (State state : State.values()) {
      if (!has(state)) {
        continue;
      }
      if (state != State.DETECTED) {
        out.append(out.isEmpty() ? "" : "\n").append(state.words()).append(":\n");
      }
      for (Entry entry : entries) {
        if (entry.state() == state) {
          out.append(entry.title()).append('\n');
        }
      }
    }
    return out.toString().strip();
  }
}
