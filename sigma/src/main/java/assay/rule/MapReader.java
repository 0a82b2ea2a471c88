package assay.rule;

import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the entries of one map by their types and reports what has another type. */
public final class MapReader {

  private final Map<String, YamlNode> values = new HashMap<>();
  private final Consumer<Diagnostic> problems;

  public MapReader(YamlNode.Mapping map, Consumer<Diagnostic> problems) {
    for (YamlNode.Entry entry : map.entries()) {
      if (entry.isText()) {
        values.put(entry.name(), entry.value());
      }
    }
    this.problems = problems;
  }

  private Optional<YamlNode> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The text under {@code key}; empty without it, for null, or with a problem for another type. */
  public Optional<Written> text(String key) {
    return get(key).flatMap(value -> text(value, () -> RuleProblems.wrongType(key, "text", value)));
  }

  private Optional<Written> text(YamlNode value, Supplier<Diagnostic> problem) {
    if (value instanceof YamlNode.Scalar scalar) {
      switch (scalar.value()) {
        case YamlValue.Text text -> {
          return Optional.of(new Written(scalar.text(), scalar.span()));
        }
        case YamlValue.Null none -> {
          return Optional.empty();
        }
        case YamlValue.Bool other -> {}
        case YamlValue.Int other -> {}
        case YamlValue.Real other -> {}
        case YamlValue.Date other -> {}
      }
    }
    problems.accept(problem.get());
    return Optional.empty();
  }

  /** The text or date under {@code key}, as written. */
  public Optional<Written> date(String key) {
    Optional<YamlNode> value = get(key);
    if (value.isPresent()
        && value.get() instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof YamlValue.Date) {
      return Optional.of(new Written(scalar.text(), scalar.span()));
    }
    return text(key);
  }

  /** The texts in the list under {@code key}. A bare text is one, with a problem. */
  public WrittenList texts(String key) {
    Optional<YamlNode> value = get(key);
    if (value.isEmpty()) {
      return WrittenList.NONE;
    }
    return switch (value.get()) {
      case YamlNode.Sequence list -> new WrittenList(items(key, list), false);
      case YamlNode.Scalar scalar -> bare(key, scalar);
      case YamlNode.Mapping other -> {
        problems.accept(RuleProblems.wrongType(key, "a list", other));
        yield WrittenList.NONE;
      }
    };
  }

  /** The texts under {@code key}, where the language takes one text as well as a list. */
  WrittenList oneOrMany(String key) {
    return get(key).isPresent() && get(key).get() instanceof YamlNode.Scalar
        ? text(key).map(text -> new WrittenList(List.of(text), true)).orElse(WrittenList.NONE)
        : texts(key);
  }

  private List<Written> items(String key, YamlNode.Sequence list) {
    var items = new ArrayList<Written>(list.items().size());
    for (YamlNode item : list.items()) {
      text(item, () -> RuleProblems.wrongEntry(key, "text", item)).ifPresent(items::add);
    }
    return items;
  }

  private WrittenList bare(String key, YamlNode.Scalar scalar) {
    if (scalar.value() instanceof YamlValue.Null) {
      return WrittenList.NONE;
    }
    problems.accept(RuleProblems.bareList(key, scalar));
    return new WrittenList(List.of(new Written(scalar.text(), scalar.span())), true);
  }

  /** The boolean under {@code key}; false without it, or with a problem for another type. */
  public boolean flag(String key) {
    Optional<YamlNode> value = get(key);
    if (value.isEmpty()) {
      return false;
    }
    if (value.get() instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof YamlValue.Bool bool) {
      return bool.value();
    }
    problems.accept(RuleProblems.wrongType(key, "true or false", value.get()));
    return false;
  }
}
