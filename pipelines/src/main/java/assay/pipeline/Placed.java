package assay.pipeline;

import assay.rule.Detection;
import assay.rule.Detection.ModifierUse;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;

/** Detections of a pipeline as parts of a rule: all of their places are one place of the rule. */
final class Placed {

  private Placed() {}

  static Detection at(Detection detection, Span span) {
    return switch (detection) {
      case Detection.AllOf all -> new Detection.AllOf(at(all.parts(), span), span);
      case Detection.AnyOf any -> new Detection.AnyOf(at(any.parts(), span), span);
      case Detection.Item item ->
          new Detection.Item(
              item.field().map(field -> new Written(field.text(), span)),
              item.modifiers().stream().map(use -> new ModifierUse(use.modifier(), span)).toList(),
              item.written().stream()
                  .map(each -> new YamlNode.Scalar(each.text(), each.value(), span))
                  .toList(),
              item.values().stream().map(value -> at(value, span)).toList(),
              span);
    };
  }

  private static List<Detection> at(List<Detection> parts, Span span) {
    return parts.stream().map(part -> at(part, span)).toList();
  }

  private static Value at(Value value, Span span) {
    return switch (value) {
      case Value.Text text -> new Value.Text(text.pattern(), text.cased(), text.octets(), span);
      case Value.Expression regex ->
          new Value.Expression(regex.regex(), regex.placeholders(), span);
      case Value.Num number -> new Value.Num(number.number(), span);
      case Value.Bool bool -> new Value.Bool(bool.value(), span);
      case Value.Null none -> new Value.Null(span);
      case Value.Address address -> new Value.Address(address.network(), span);
      case Value.Compare compare -> new Value.Compare(compare.comparison(), compare.number(), span);
      case Value.TimePart part ->
          new Value.TimePart(part.unit(), part.comparison(), part.number(), span);
      case Value.FieldRef reference ->
          new Value.FieldRef(reference.field(), reference.part(), span);
      case Value.Exists exists -> new Value.Exists(exists.exists(), span);
      case Value.Verbatim verbatim ->
          new Value.Verbatim(verbatim.expression(), verbatim.id(), span);
      case Value.Expansion expansion ->
          new Value.Expansion(
              expansion.values().stream().map(each -> at(each, span)).toList(), span);
    };
  }
}
