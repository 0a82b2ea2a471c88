package assay.yaml;

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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
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

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();

  private final Source source;
  private final Offsets offsets;
  private final Iterator<Event> events;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();
  private long nodes;
  private int depth;

  private YamlReader(Source source) {
    this.source = source;
    this.offsets = new Offsets(source.text());
    this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, source.text()));
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
    return new YamlReader(source).file();
  }

  private YamlFile file() {
    var documents = new ArrayList<YamlNode>();
    boolean whole = false;
    try {
      while (events.hasNext()) {
        Event event = events.next();
        if (event.getEventId() == Event.ID.DocumentStart) {
          anchors.clear();
          nodes = 0;
          documents.add(node(events.next()));
        }
      }
      whole = true;
    } catch (Stop stop) {
      problems.add(stop.problem);
    } catch (MarkedYamlEngineException e) {
      problems.add(syntaxError(e));
    } catch (ReaderException e) {
      int at = Math.min(offsets.of(e.getPosition()), source.text().length());
      problems.add(YamlProblems.syntax("", "special characters are not allowed", charAt(at)));
    } catch (YamlEngineException e) {
      problems.add(YamlProblems.syntax("", String.valueOf(e.getMessage()), new Span(0, 0)));
    }
    return new YamlFile(source, documents, problems, whole);
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
    String text = event.getValue();
    Span span = span(event);
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

  private YamlNode collection(CollectionStartEvent event) {
    if (++depth > DEEPEST) {
      throw new Stop(YamlProblems.tooDeep(span(event)));
    }
    long before = nodes;
    event.getAnchor().ifPresent(open::add);
    YamlNode node = event.getEventId() == Event.ID.SequenceStart ? sequence(event) : mapping(event);
    event.getAnchor().ifPresent(open::remove);
    depth--;
    return anchored(event.getAnchor(), node, nodes - before + 1);
  }

  private YamlNode anchored(Optional<Anchor> anchor, YamlNode node, long size) {
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, size)));
    return node;
  }

  private YamlNode sequence(CollectionStartEvent start) {
    var items = new ArrayList<YamlNode>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event));
      event = events.next();
    }
    return new YamlNode.Sequence(
        items, collectionSpan(start, items.isEmpty() ? null : items.getLast(), event));
  }

  private YamlNode mapping(CollectionStartEvent start) {
    var entries = new LinkedHashMap<Object, YamlNode.Entry>();
    var merged = new LinkedHashMap<Object, YamlNode.Entry>();
    YamlNode last = null;
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      boolean plain = event instanceof ScalarEvent scalar && scalar.isPlain();
      YamlNode key = node(event);
      YamlNode value = node(events.next());
      last = value;
      event = events.next();
      if (plain && key instanceof YamlNode.Scalar scalar && scalar.text().equals("<<")) {
        merge(value, merged);
      } else {
        put(entries, key, value);
      }
    }
    Span span = collectionSpan(start, last, event);
    if (merged.isEmpty()) {
      return new YamlNode.Mapping(new ArrayList<>(entries.values()), span);
    }
    entries.forEach(merged::put);
    return new YamlNode.Mapping(new ArrayList<>(merged.values()), span);
  }

  private void put(Map<Object, YamlNode.Entry> entries, YamlNode key, YamlNode value) {
    Object identity = YamlTags.identity(key);
    YamlNode.Entry first = entries.get(identity);
    if (first != null) {
      String name = key instanceof YamlNode.Scalar scalar ? scalar.text() : "…";
      problems.add(YamlProblems.duplicateKey(name, key.span(), first.key().span()));
    }
    entries.put(identity, new YamlNode.Entry(first == null ? key : first.key(), value));
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
  private Span collectionSpan(
      CollectionStartEvent start, @org.jspecify.annotations.Nullable YamlNode last, Event end) {
    Span first = span(start);
    if (start.isFlow() || last == null) {
      return first.to(span(end));
    }
    return new Span(first.start(), Math.max(first.start(), last.span().end()));
  }

  private Span span(Event event) {
    int start = event.getStartMark().map(m -> offsets.of(m.getIndex())).orElse(0);
    int end = event.getEndMark().map(m -> offsets.of(m.getIndex())).orElse(start);
    return new Span(start, Math.max(start, end));
  }

  private Span charAt(int offset) {
    return new Span(offset, Math.min(source.text().length(), offset + 1));
  }

  private Diagnostic syntaxError(MarkedYamlEngineException e) {
    int at = e.getProblemMark().map(m -> offsets.of(m.getIndex())).orElse(0);
    String context = String.valueOf(e.getContext());
    Diagnostic problem =
        YamlProblems.syntax(
            context, String.valueOf(e.getProblem()), charAt(Math.min(at, source.text().length())));
    return e.getContextMark()
        .map(m -> offsets.of(m.getIndex()))
        .filter(begin -> source.position(begin).line() != source.position(at).line())
        .map(begin -> problem.withSecond(charAt(begin), "begins here"))
        .orElse(problem);
  }
}
