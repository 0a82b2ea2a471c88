package assay.yaml;

import assay.source.Span;
import java.util.List;
import java.util.Optional;

/** A node of a YAML document and the place where it stands. An alias is the node it names. */
public sealed interface YamlNode {

  Span span();

  /** What the node is, in the words of an error message. */
  String kind();

  /** The same node in a text where it stands {@code by} characters further on. */
  YamlNode moved(int by);

  /**
   * A value without parts. {@code text} is the value after quotes, escapes and folding; {@code
   * value} is what YAML 1.1 makes of it.
   */
  record Scalar(String text, YamlValue value, Span span) implements YamlNode {
    @Override
    public String kind() {
      return value.kind();
    }

    @Override
    public Scalar moved(int by) {
      return new Scalar(text, value, span.moved(by));
    }
  }

  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public Sequence moved(int by) {
      return new Sequence(items.stream().map(item -> item.moved(by)).toList(), span.moved(by));
    }
  }

  /** Keys are unique as values: where a file repeats a key, the first place has the last value. */
  record Mapping(List<Entry> entries, Span span) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a map";
    }

    @Override
    public Mapping moved(int by) {
      return new Mapping(
          entries.stream()
              .map(entry -> new Entry(entry.key().moved(by), entry.value().moved(by)))
              .toList(),
          span.moved(by));
    }

    /** The entry whose key is the text {@code key}. */
    public Optional<Entry> entry(String key) {
      for (Entry entry : entries) {
        if (entry.isNamed(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    /** The value under the text {@code key}. */
    public Optional<YamlNode> get(String key) {
      return entry(key).map(Entry::value);
    }
  }

  /** A key and its value. */
  record Entry(YamlNode key, YamlNode value) {

    /** Whether the key is text, not a number or the like. */
    public boolean isText() {
      return key instanceof Scalar scalar && scalar.value() instanceof YamlValue.Text;
    }

    public boolean isNamed(String name) {
      return name.equals(name()) && isText();
    }

    /** The key as it is written, if it is a scalar; otherwise the empty text. */
    public String name() {
      return key instanceof Scalar scalar ? scalar.text() : "";
    }

    public Span span() {
      return key.span().to(value.span());
    }
  }
}
