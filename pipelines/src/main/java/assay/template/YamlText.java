package assay.template;

import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * YAML as PyYAML's {@code dump} writes it with {@code default_flow_style=False}: in blocks, keys
 * sorted unless they are to stay as they are, lines folded beyond 80 columns, ASCII only, and an
 * alias for what stands there twice.
 */
public final class YamlText {

  /** The two writers that PyYAML has. They differ where they fold a text in double quotes. */
  public enum Writer {
    PYTHON,
    LIBYAML
  }

  private static final Span NOWHERE = new Span(0, 0);

  private final YamlLines out;
  private final boolean sorts;

  /** The number of each node that stands there twice; 0 for a node met once. */
  private final IdentityHashMap<YamlNode, Integer> anchors = new IdentityHashMap<>();

  private final IdentityHashMap<YamlNode, Boolean> written = new IdentityHashMap<>();
  private int lastAnchor;

  private YamlText(Writer writer, boolean sorts) {
    this.out = new YamlLines(writer);
    this.sorts = sorts;
  }

  /** A document as it was read, its keys sorted. */
  public static String of(YamlNode.Mapping document) {
    return write(document, Writer.PYTHON, true);
  }

  /** Data with its keys sorted. */
  public static String sorted(Data data, Writer writer) {
    return write(node(data), writer, true);
  }

  /** Data with its keys in the order that they have. */
  public static String ordered(Data data) {
    return write(node(data), Writer.PYTHON, false);
  }

  private static String write(YamlNode document, Writer writer, boolean sorts) {
    var yaml = new YamlText(writer, sorts);
    yaml.share(document);
    yaml.node(document, false, false);
    return yaml.out.finish();
  }

  private static YamlNode node(Data data) {
    return switch (data) {
      case Data.None none -> scalar("", new YamlValue.Null());
      case Data.Missing missing -> scalar("", new YamlValue.Null());
      case Data.Bool bool -> scalar("", new YamlValue.Bool(bool.value()));
      case Data.Int number -> scalar("", new YamlValue.Int(number.value()));
      case Data.Real number -> scalar("", new YamlValue.Real(number.value()));
      case Data.Text text -> text(text.text());
      case Data.Thing thing -> text(thing.text());
      case Data.Items list ->
          new YamlNode.Sequence(list.items().stream().map(YamlText::node).toList(), NOWHERE);
      case Data.Table table -> {
        var entries = new ArrayList<YamlNode.Entry>();
        table
            .entries()
            .forEach((key, value) -> entries.add(new YamlNode.Entry(text(key), node(value))));
        yield new YamlNode.Mapping(entries, NOWHERE);
      }
    };
  }

  private static YamlNode text(String text) {
    return scalar(text, new YamlValue.Text());
  }

  private static YamlNode scalar(String text, YamlValue value) {
    return new YamlNode.Scalar(text, value, NOWHERE);
  }

  private void share(YamlNode node) {
    if (!canBeShared(node)) {
      return;
    }
    Integer met = anchors.putIfAbsent(node, 0);
    if (met != null) {
      if (met == 0) {
        anchors.put(node, ++lastAnchor);
      }
      return;
    }
    switch (node) {
      case YamlNode.Mapping map ->
          sorted(map)
              .forEach(
                  entry -> {
                    share(entry.key());
                    share(entry.value());
                  });
      case YamlNode.Sequence list -> list.items().forEach(this::share);
      case YamlNode.Scalar date -> {}
    }
  }

  /** Python shares lists, maps and dates; texts and numbers are written again each time. */
  private static boolean canBeShared(YamlNode node) {
    return !(node instanceof YamlNode.Scalar scalar && !(scalar.value() instanceof YamlValue.Date));
  }

  private void node(YamlNode node, boolean inMapping, boolean isKey) {
    int anchor = anchors.getOrDefault(node, 0);
    if (anchor > 0) {
      boolean again = written.put(node, true) != null;
      out.mark((again ? "*" : "&") + "id%03d".formatted(anchor), true);
      if (again) {
        return;
      }
    }
    switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar, isKey);
      case YamlNode.Sequence list -> sequence(list, inMapping);
      case YamlNode.Mapping map -> mapping(map);
    }
  }

  private void scalar(YamlNode.Scalar scalar, boolean isKey) {
    int level = out.deeper();
    out.scalar(YamlScalar.of(scalar), !isKey);
    out.backTo(level);
  }

  /** A list directly below a key is not indented. */
  private void sequence(YamlNode.Sequence list, boolean inMapping) {
    if (list.items().isEmpty()) {
      out.mark("[]", true);
      return;
    }
    int level = out.deeper();
    if (inMapping && !out.onlyIndented()) {
      out.backTo(level);
    }
    for (YamlNode item : list.items()) {
      out.startLine();
      out.indentingMark("-");
      node(item, false, false);
    }
    out.backTo(level);
  }

  private void mapping(YamlNode.Mapping map) {
    if (map.entries().isEmpty()) {
      out.mark("{}", true);
      return;
    }
    int level = out.deeper();
    for (YamlNode.Entry entry : sorted(map)) {
      out.startLine();
      if (isSimple(entry.key())) {
        node(entry.key(), true, true);
        out.mark(":", false);
      } else {
        out.indentingMark("?");
        node(entry.key(), true, false);
        out.startLine();
        out.indentingMark(":");
      }
      node(entry.value(), true, false);
    }
    out.backTo(level);
  }

  private static boolean isSimple(YamlNode key) {
    return key instanceof YamlNode.Scalar scalar && YamlScalar.of(scalar).isSimpleKey();
  }

  /** By key, as Python compares; in the order of the file if the keys are of different types. */
  private List<YamlNode.Entry> sorted(YamlNode.Mapping map) {
    var entries = new ArrayList<>(map.entries());
    if (!sorts) {
      return entries;
    }
    if (entries.stream().allMatch(entry -> number(entry.key()).isPresent())) {
      entries.sort(Comparator.comparing(entry -> number(entry.key()).orElseThrow()));
    } else if (entries.stream().map(entry -> typeOf(entry.key())).distinct().count() == 1) {
      entries.sort((a, b) -> compareCodePoints(a.name(), b.name()));
    }
    return entries;
  }

  private static Optional<BigDecimal> number(YamlNode key) {
    if (!(key instanceof YamlNode.Scalar scalar)) {
      return Optional.empty();
    }
    return switch (scalar.value()) {
      case YamlValue.Int number -> Optional.of(new BigDecimal(number.value()));
      case YamlValue.Bool bool -> Optional.of(bool.value() ? BigDecimal.ONE : BigDecimal.ZERO);
      case YamlValue.Real number when Double.isFinite(number.value()) ->
          Optional.of(new BigDecimal(number.value()));
      case YamlValue.Real number -> Optional.empty();
      case YamlValue.Text text -> Optional.empty();
      case YamlValue.Null none -> Optional.empty();
      case YamlValue.Date date -> Optional.empty();
    };
  }

  private static Object typeOf(YamlNode key) {
    return key instanceof YamlNode.Scalar scalar ? scalar.value() : key.getClass();
  }

  /** Unlike {@code String.compareTo}, which puts U+10000 and above before U+E000. */
  private static int compareCodePoints(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
