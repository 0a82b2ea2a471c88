package assay.pipeline;

import assay.rule.Detection.Item;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Span;
import java.util.List;
import java.util.Optional;

/** Items like others but for a part. */
final class Items {

  private Items() {}

  static Item with(Item item, List<Value> values) {
    return new Item(item.field(), item.modifiers(), item.written(), values, item.span());
  }

  /** {@code item} about the field {@code name}; the place is that of its field. */
  static Item of(Item item, String name) {
    Span span = item.field().map(Written::span).orElse(item.span());
    return new Item(
        Optional.of(new Written(name, span)),
        item.modifiers(),
        item.written(),
        item.values(),
        item.span());
  }
}
