package assay.pipeline;

import assay.rule.Detection;
import assay.rule.Detection.Item;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A detection while steps change it: items know which steps were applied to them. */
sealed interface Part {

  /** Notes that the step {@code id} was applied. */
  void mark(String id);

  /** Adds the items below to {@code items}. */
  void collect(List<Leaf> items);

  /** The detection it has become; empty if nothing is left. */
  Optional<Detection> detection();

  /** An item. */
  final class Leaf implements Part {
    private Item item;
    private final Set<String> applied;

    Leaf(Item item) {
      this(item, Set.of());
    }

    Leaf(Item item, Set<String> applied) {
      this.item = item;
      this.applied = new HashSet<>(applied);
    }

    Item item() {
      return item;
    }

    void become(Item other) {
      item = other;
    }

    Set<String> applied() {
      return applied;
    }

    @Override
    public void mark(String id) {
      applied.add(id);
    }

    @Override
    public void collect(List<Leaf> items) {
      items.add(this);
    }

    @Override
    public Optional<Detection> detection() {
      return Optional.of(item);
    }
  }

  /** Parts that all hold, or of which one does. */
  final class Group implements Part {
    private final List<Part> parts;
    private final boolean all;
    private final Span span;

    Group(List<? extends Part> parts, boolean all, Span span) {
      this.parts = new ArrayList<>(parts);
      this.all = all;
      this.span = span;
    }

    List<Part> parts() {
      return parts;
    }

    @Override
    public void mark(String id) {
      parts.forEach(part -> part.mark(id));
    }

    @Override
    public void collect(List<Leaf> items) {
      parts.forEach(part -> part.collect(items));
    }

    @Override
    public Optional<Detection> detection() {
      var detections = new ArrayList<Detection>(parts.size());
      parts.forEach(part -> part.detection().ifPresent(detections::add));
      if (detections.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          all ? new Detection.AllOf(detections, span) : new Detection.AnyOf(detections, span));
    }
  }

  static Part of(Detection detection) {
    return switch (detection) {
      case Detection.AllOf allOf ->
          new Group(allOf.parts().stream().map(Part::of).toList(), true, allOf.span());
      case Detection.AnyOf anyOf ->
          new Group(anyOf.parts().stream().map(Part::of).toList(), false, anyOf.span());
      case Item item -> new Leaf(item);
    };
  }
}
