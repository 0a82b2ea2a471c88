package assay.prove;

import assay.engine.TreeEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** A program that queries run on, with events to ask of. */
interface Engine extends AutoCloseable {

  /** The target whose queries it takes. */
  String target();

  /** What the user says to the target. */
  Map<String, String> options();

  /** Forgets what it has, and takes {@code events}, of each the values of {@code fields}. */
  void load(SortedSet<String> fields, List<TreeEvent> events) throws Exception;

  /** The numbers of the events that {@code query} finds. */
  BitSet find(String query) throws Exception;

  /** Two names that differ by case alone are one here. */
  boolean foldsNames();

  @Override
  void close() throws IOException, SQLException;
}
