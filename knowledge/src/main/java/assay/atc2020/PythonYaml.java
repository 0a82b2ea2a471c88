package assay.atc2020;

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
 * sorted, lines folded beyond 80 columns, ASCII only, and an alias for what stands there twice.
 */
final class PythonYaml {

  private final PythonYamlText out = new PythonYamlText();

  /** The number of each node that stands there twice; 0 for a node met once. */
  private final IdentityHashMap<YamlNode, Integer> anchors = new IdentityHashMap<>();

  private final IdentityHashMap<YamlNode, Boolean> written = new IdentityHashMap<>();
  private int lastAnchor;

  private PythonYaml() {}

  static String dump(YamlNode.Mapping document) {
    var dump = new PythonYaml();
    dump.share(document);
    dump.node(document, false, false);
    return dump.out.finish();
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
    out.scalar(PythonScalar.of(scalar), !isKey);
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
    return key instanceof YamlNode.Scalar scalar && PythonScalar.of(scalar).isSimpleKey();
  }

  /** By key, as Python compares; in the order of the file if the keys are of different types. */
  private static List<YamlNode.Entry> sorted(YamlNode.Mapping map) {
    var entries = new ArrayList<>(map.entries());
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
