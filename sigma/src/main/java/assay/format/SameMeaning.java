package assay.format;

import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two files hold the same values; the order of keys, and places, do not count. */
final class SameMeaning {

  private SameMeaning() {}

  /** A key that can be looked up. */
  private record Key(String text, YamlValue value) {}

  static boolean of(YamlFile one, YamlFile other) {
    return one.whole() && other.whole() && same(one.documents(), other.documents());
  }

  private static boolean same(List<YamlNode> one, List<YamlNode> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(YamlNode one, YamlNode other) {
    return switch (one) {
      case YamlNode.Scalar scalar ->
          other instanceof YamlNode.Scalar its
              && scalar.text().equals(its.text())
              && scalar.value().equals(its.value());
      case YamlNode.Sequence list ->
          other instanceof YamlNode.Sequence its && same(list.items(), its.items());
      case YamlNode.Mapping map -> other instanceof YamlNode.Mapping its && same(map, its);
    };
  }

  private static boolean same(YamlNode.Mapping one, YamlNode.Mapping other) {
    if (one.entries().size() != other.entries().size()) {
      return false;
    }
    Map<Key, YamlNode> values = new HashMap<>();
    for (YamlNode.Entry entry : other.entries()) {
      if (entry.key() instanceof YamlNode.Scalar key) {
        values.put(new Key(key.text(), key.value()), entry.value());
      }
    }
    for (int i = 0; i < one.entries().size(); i++) {
      YamlNode.Entry entry = one.entries().get(i);
      boolean same =
          entry.key() instanceof YamlNode.Scalar key
              ? isAmong(key, entry.value(), values)
              : isSame(entry, other.entries().get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAmong(YamlNode.Scalar key, YamlNode value, Map<Key, YamlNode> values) {
    YamlNode its = values.get(new Key(key.text(), key.value()));
    return its != null && same(value, its);
  }

  /** An entry whose key is a list or map is never moved. */
  private static boolean isSame(YamlNode.Entry one, YamlNode.Entry other) {
    return same(one.key(), other.key()) && same(one.value(), other.value());
  }
}
