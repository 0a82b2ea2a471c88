package assay.rule;

import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A named part of a rule's detection, or a part of one: a tree with items at its leaves. */
public sealed interface Detection {

  Span span();

  /** A map: all of its items hold. */
  record AllOf(List<Detection> parts, Span span) implements Detection {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** A list of maps or lists: one part holds, or more. */
  record AnyOf(List<Detection> parts, Span span) implements Detection {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A field with its modifiers and values, or, without a field, keywords looked for anywhere in an
   * event. Several values are alternatives unless {@link Modifier#ALL} joins them.
   *
   * @param written the values as the file has them
   * @param values what the modifiers make of them; fewer if some could not be meant
   */
  record Item(
      Optional<Written> field,
      List<ModifierUse> modifiers,
      List<YamlNode.Scalar> written,
      List<Value> values,
      Span span)
      implements Detection {
    public Item {
      modifiers = List.copyOf(modifiers);
      written = List.copyOf(written);
      values = List.copyOf(values);
    }

    public boolean has(Modifier modifier) {
      for (ModifierUse use : modifiers) {
        if (use.modifier() == modifier) {
          return true;
        }
      }
      return false;
    }
  }

  /** A modifier where it is written. */
  record ModifierUse(Modifier modifier, Span span) {}
}
