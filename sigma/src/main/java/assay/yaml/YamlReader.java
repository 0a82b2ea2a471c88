package assay.yaml;

import assay.source.Decoded;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a source as YAML and composes its documents.
 *
 * <p>snakeyaml-engine finds the events; the nodes, the types of YAML 1.1, merge keys and the limits
 * against hostile files are ours. An alias shares the node it names, so reading costs what the file
 * is long; {@link #MOST_NODES} bounds what a walk over the documents will see.
 */
public final class YamlReader {

  static final int DEEPEST = 100;
  static final int MOST_NODES = 1_000_000;
  static final int LONGEST_SCALAR = 1 << 20;

  /** Nearly all rules are smaller; making settings costs as much as reading a small rule. */
  private static final int SMALL = 1 << 12;

  private static final LoadSettings SMALL_SETTINGS = settingsFor(SMALL);

  private final Source source;
  private final Offsets offsets;
  private final Iterator<Event> events;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();

  /** Offset where the last event ended. */
  private int read;

  private long nodes;
  private int depth;

  private YamlReader(Source source) {
    this.source = source;
    this.offsets = new Offsets(source.text());
    LoadSettings settings = settings(source.text().length());
    this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  /**
   * The parser copies what it has of a scalar each time its buffer runs out: with a buffer smaller
   * than the text, time grows with the square of the longest scalar.
   */
  static LoadSettings settings(int length) {
    return length < SMALL ? SMALL_SETTINGS : settingsFor(length + 1);
  }

  private static LoadSettings settingsFor(int bufferSize) {
    return LoadSettings.builder()
        .setBufferSize(bufferSize)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setUseMarks(true)
        .build();
  }

  /** A node that aliases may name, and how many nodes a walk over it meets. */
  private record Anchored(YamlNode node, long nodes) {}

  /** Ends the reading of a file at an error. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic problem;

    Stop(Diagnostic problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  /** Never throws for what the text holds: all that is wrong is among the file's problems. */
  public static YamlFile read(Source source) {
    return BlockReader.read(source).orElseGet(() -> readAny(source));
  }

  /** The same, whatever form the text has: all of it by way of the library. */
  static YamlFile readAny(Source source) {
    return new YamlReader(source).file();
  }

  /** The same for the bytes of a file: what is odd about them is among the problems too. */
  public static YamlFile read(String name, byte[] bytes) {
    Decoded decoded = Decoded.of(name, bytes);
    if (decoded.problems().isEmpty()) {
      return read(decoded.source());
    }
    if (decoded.problems().stream().anyMatch(Diagnostic::isError)) {
      return new YamlFile(decoded.source(), List.of(), decoded.problems(), false);
    }
    YamlFile file = read(decoded.source());
    var problems = new ArrayList<>(decoded.problems());
    problems.addAll(file.problems());
    return new YamlFile(file.source(), file.documents(), problems, file.whole());
  }

  private YamlFile file() {
    var documents = new ArrayList<YamlNode>();
    boolean whole = false;
    try {
      while (hasNext()) {
        Event event = next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          anchors.clear();
          nodes = 0;
          documents.add(node(next()));
        }
      }
      whole = true;
    } catch (Stop stop) {
      problems.add(stop.problem);
    } catch (MarkedYamlEngineException e) {
      problems.add(syntaxError(e));
    } catch (ReaderException e) {
      int at = Math.min(offsets.of(e.getPosition()), source.text().length());
      problems.add(syntaxError("", "special characters are not allowed", at, Optional.empty()));
    } catch (YamlEngineException e) {
      problems.add(syntaxError("", String.valueOf(e.getMessage()), 0, Optional.empty()));
    }
    return new YamlFile(source, documents, problems, whole);
  }

  private boolean hasNext() {
    try {
      return events.hasNext();
    } catch (IllegalArgumentException e) {
      throw new Stop(brokenEscape());
    }
  }

  private Event next() {
    try {
      Event event = events.next();
      Optional<Mark> end = event.getEndMark();
      read = end.isPresent() ? offset(end.get()) : read;
      return event;
    } catch (IllegalArgumentException e) {
      throw new Stop(brokenEscape());
    }
  }

  /**
   * The parser throws what {@code Integer.parseInt} and {@code Character.toChars} do where the
   * digits of an escape break off with the file or name no character.
   */
  private Diagnostic brokenEscape() {
    int quote = source.text().indexOf('"', read);
    return syntaxError("", "escape", Math.max(read, quote), Optional.empty());
  }

  private YamlNode node(Event event) {
    if (++nodes > MOST_NODES) {
      throw new Stop(YamlProblems.aliases(span(event)));
    }
    return switch (event.getEventId()) {
      case Alias -> alias((AliasEvent) event);
      case Scalar -> anchored(((ScalarEvent) event).getAnchor(), scalar((ScalarEvent) event), 1);
      case SequenceStart, MappingStart -> collection((CollectionStartEvent) event);
      default -> throw new IllegalStateException("unexpected event " + event);
    };
  }

  private YamlNode alias(AliasEvent event) {
    Anchor anchor = event.getAlias();
    if (open.contains(anchor)) {
      throw new Stop(YamlProblems.insideItself(anchor.getValue(), span(event)));
    }
    Anchored named = anchors.get(anchor);
    if (named == null) {
      throw new Stop(YamlProblems.unknownAlias(anchor.getValue(), span(event)));
    }
    nodes += named.nodes;
    if (nodes > MOST_NODES) {
      throw new Stop(YamlProblems.aliases(span(event)));
    }
    return named.node;
  }

  private YamlNode scalar(ScalarEvent event) {
    Span span = span(event);
    String text = endedWithFile(event) ? withoutLastBreak(event.getValue()) : event.getValue();
    if (text.length() > LONGEST_SCALAR) {
      throw new Stop(
          YamlProblems.scalarTooLong(text.length(), new Span(span.start(), span.start())));
    }
    Optional<String> tag = event.getTag();
    if (tag.isPresent() && !tag.get().equals("!")) {
      return new YamlNode.Scalar(text, YamlTags.value(tag.get(), text, span, problems::add), span);
    }
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN && tag.isEmpty();
    return new YamlNode.Scalar(text, plain ? Yaml11.ofPlain(text) : Yaml11.TEXT, span);
  }

  /**
   * Whether a block text runs to the end of a file whose last line has no end. The parser then adds
   * the line end that is missing; the text has none, as in PyYAML.
   */
  private boolean endedWithFile(ScalarEvent event) {
    boolean block =
        event.getScalarStyle() == ScalarStyle.LITERAL
            || event.getScalarStyle() == ScalarStyle.FOLDED;
    return block
        && !source.text().endsWith("\n")
        && !source.text().endsWith("\r")
        && event
            .getEndMark()
            .filter(m -> offsets.of(m.getIndex()) >= source.text().length())
            .isPresent();
  }

  private static String withoutLastBreak(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private YamlNode collection(CollectionStartEvent event) {
    if (++depth > DEEPEST) {
      throw new Stop(YamlProblems.tooDeep(span(event)));
    }
    long before = nodes;
    Optional<Anchor> anchor = event.getAnchor();
    if (anchor.isPresent()) {
      open.add(anchor.get());
    }
    YamlNode node = event.getEventId() == Event.ID.SequenceStart ? sequence(event) : mapping(event);
    if (anchor.isPresent()) {
      open.remove(anchor.get());
    }
    depth--;
    return anchored(anchor, node, nodes - before + 1);
  }

  private YamlNode anchored(Optional<Anchor> anchor, YamlNode node, long size) {
    if (anchor.isPresent()) {
      anchors.put(anchor.get(), new Anchored(node, size));
    }
    return node;
  }

  private YamlNode sequence(CollectionStartEvent start) {
    var items = new ArrayList<YamlNode>();
    Event event = next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event));
      event = next();
    }
    return new YamlNode.Sequence(
        items, collectionSpan(start, items.isEmpty() ? null : items.getLast(), event));
  }

  private YamlNode mapping(CollectionStartEvent start) {
    var entries = new LinkedHashMap<Object, YamlNode.Entry>();
    Map<Object, YamlNode.Entry> merged = Map.of();
    YamlNode last = null;
    Event event = next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      boolean plain = event instanceof ScalarEvent scalar && scalar.isPlain();
      YamlNode key = node(event);
      YamlNode value = node(next());
      last = value;
      event = next();
      if (plain && key instanceof YamlNode.Scalar scalar && scalar.text().equals("<<")) {
        merged = merged.isEmpty() ? new LinkedHashMap<>() : merged;
        merge(value, merged);
      } else {
        put(entries, key, value);
      }
    }
    Span span = collectionSpan(start, last, event);
    if (merged.isEmpty()) {
      return new YamlNode.Mapping(new ArrayList<>(entries.values()), span);
    }
    merged.putAll(entries);
    return new YamlNode.Mapping(new ArrayList<>(merged.values()), span);
  }

  private void put(Map<Object, YamlNode.Entry> entries, YamlNode key, YamlNode value) {
    Object identity = YamlTags.identity(key);
    YamlNode.Entry first = entries.putIfAbsent(identity, new YamlNode.Entry(key, value));
    if (first != null) {
      String name = key instanceof YamlNode.Scalar scalar ? scalar.text() : "…";
      problems.add(YamlProblems.duplicateKey(name, key.span(), first.key().span()));
      entries.put(identity, new YamlNode.Entry(first.key(), value));
    }
  }

  /** Adds the entries of the map or maps under {@code <<}; what is there already stays. */
  private void merge(YamlNode value, Map<Object, YamlNode.Entry> into) {
    switch (value) {
      case YamlNode.Mapping map ->
          map.entries().forEach(e -> into.putIfAbsent(YamlTags.identity(e.key()), e));
      case YamlNode.Sequence list -> list.items().forEach(item -> mergeItem(item, into));
      case YamlNode.Scalar scalar -> problems.add(YamlProblems.mergeOfNoMap(scalar.span()));
    }
  }

  private void mergeItem(YamlNode item, Map<Object, YamlNode.Entry> into) {
    if (item instanceof YamlNode.Mapping map) {
      merge(map, into);
    } else {
      problems.add(YamlProblems.mergeOfNoMap(item.span()));
    }
  }

  /** A block collection's last event stands where the next thing begins; its last item ends it. */
  private Span collectionSpan(CollectionStartEvent start, @Nullable YamlNode last, Event end) {
    Span first = span(start);
    if (start.isFlow() || last == null) {
      return first.to(span(end));
    }
    return new Span(first.start(), Math.max(first.start(), last.span().end()));
  }

  private Span span(Event event) {
    Optional<Mark> first = event.getStartMark();
    Optional<Mark> last = event.getEndMark();
    int start = first.isPresent() ? offset(first.get()) : 0;
    int end = last.isPresent() ? offset(last.get()) : start;
    return new Span(start, Math.max(start, end));
  }

  /** The parser counts a line end that is missing at the end of the file. */
  private int offset(Mark mark) {
    return Math.min(offsets.of(mark.getIndex()), source.text().length());
  }

  /** The whole character at {@code offset}; empty at the end of the text. */
  private Span charAt(int offset) {
    String text = source.text();
    return new Span(
        offset,
        offset < text.length() ? offset + Character.charCount(text.codePointAt(offset)) : offset);
  }

  private Diagnostic syntaxError(MarkedYamlEngineException e) {
    return syntaxError(
        String.valueOf(e.getContext()),
        String.valueOf(e.getProblem()),
        e.getProblemMark().map(this::offset).orElse(0),
        e.getContextMark().map(this::offset));
  }

  private Diagnostic syntaxError(String context, String problem, int at, Optional<Integer> begin) {
    String before = source.text().substring(source.startOf(source.position(at).line()), at);
    return YamlProblems.syntax(
        new YamlSyntaxError(context, problem, charAt(at), begin.map(this::charAt), before));
  }
}
