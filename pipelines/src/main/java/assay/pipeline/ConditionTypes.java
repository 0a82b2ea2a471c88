package assay.pipeline;

import assay.rule.Written;
import assay.template.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions by their types (pySigma: "Conditions"). */
final class ConditionTypes {

  private static final List<String> OF_RULES =
      List.of(
          "logsource",
          "contains_detection_item",
          "contains_field",
          "processing_item_applied",
          "processing_state",
          "is_sigma_rule",
          "is_sigma_correlation_rule",
          "rule_attribute",
          "tag",
          "is_pysigma_compatible");

  private static final List<String> OF_ITEMS =
      List.of(
          "match_string",
          "match_value",
          "contains_wildcard",
          "is_null",
          "processing_item_applied",
          "processing_state");

  private static final List<String> OF_NAMES =
      List.of("include_fields", "exclude_fields", "processing_item_applied", "processing_state");

  private ConditionTypes() {}

  static Conditions<RuleCondition> ofRules(Parameters step) {
    return new ConditionsReader<>(step, "rule", OF_RULES, ConditionTypes::ofRule).read();
  }

  static Conditions<ItemCondition> ofItems(Parameters step) {
    return new ConditionsReader<>(step, "detection_item", OF_ITEMS, ConditionTypes::ofItem).read();
  }

  static Conditions<NameCondition> ofNames(Parameters step) {
    return new ConditionsReader<>(step, "field_name", OF_NAMES, ConditionTypes::ofName).read();
  }

  private static Optional<RuleCondition> ofRule(String type, Parameters in) {
    return switch (type) {
      case "logsource" -> logSource(in);
      case "contains_detection_item" -> {
        Optional<String> field = in.requiredText("field");
        Optional<Data> value = in.requiredScalar("value");
        yield field.isPresent() && value.isPresent()
            ? Optional.of(new RuleCondition.HasItem(field.get(), value.get()))
            : Optional.empty();
      }
      case "contains_field" -> in.requiredText("field").map(RuleCondition.HasField::new);
      case "processing_item_applied" ->
          in.requiredText("processing_item_id").map(RuleCondition.Applied::new);
      case "processing_state" ->
          state(in).map(s -> new RuleCondition.StateIs(s.key(), s.order(), s.value()));
      case "is_sigma_rule" -> Optional.of(new RuleCondition.IsDetection());
      case "is_sigma_correlation_rule" -> Optional.of(new RuleCondition.IsCorrelation());
      case "rule_attribute" -> {
        Optional<String> attribute = in.requiredText("attribute");
        Optional<Data> value = in.requiredScalar("value");
        Order order = order(in, true);
        yield attribute.isPresent() && value.isPresent()
            ? Optional.of(new RuleCondition.AttributeIs(attribute.get(), order, value.get()))
            : Optional.empty();
      }
      case "is_pysigma_compatible" -> Optional.of(new RuleCondition.IsCompatible());
      default -> in.requiredText("tag").map(RuleCondition.HasTag::new);
    };
  }

  private static Optional<RuleCondition> logSource(Parameters in) {
    var condition =
        new RuleCondition.LogSourceIs(in.text("category"), in.text("product"), in.text("service"));
    if (condition.category().isEmpty()
        && condition.product().isEmpty()
        && condition.service().isEmpty()) {
      in.problem(PipelineProblems.emptyLogSource(in.place()));
    }
    return Optional.of(condition);
  }

  private record State(String key, Order order, Data value) {}

  private static Optional<State> state(Parameters in) {
    Optional<String> key = in.requiredText("key");
    Optional<Data> value = in.requiredData("val");
    Order order = order(in, false);
    return key.isPresent() && value.isPresent()
        ? Optional.of(new State(key.get(), order, value.get()))
        : Optional.empty();
  }

  private static Order order(Parameters in, boolean lists) {
    return Order.named(in.word("op", Order.ids(lists))).orElse(Order.EQ);
  }

  private static Optional<ItemCondition> ofItem(String type, Parameters in) {
    return switch (type) {
      case "match_string" -> {
        boolean all = all(in);
        boolean negated = in.flag("negate", false);
        yield in.requiredRegex("pattern")
            .map(regex -> new ItemCondition.TextMatches(all, regex, negated));
      }
      case "match_value" -> {
        boolean all = all(in);
        yield in.requiredScalar("value").map(value -> new ItemCondition.ValueIs(all, value));
      }
      case "contains_wildcard" -> Optional.of(new ItemCondition.HasWildcard(all(in)));
      case "is_null" -> Optional.of(new ItemCondition.IsNull(all(in)));
      case "processing_item_applied" ->
          in.requiredText("processing_item_id").map(ItemCondition.Applied::new);
      default -> state(in).map(s -> new ItemCondition.StateIs(s.key(), s.order(), s.value()));
    };
  }

  private static boolean all(Parameters in) {
    in.requiredText("cond");
    return in.word("cond", List.of("any", "all")).equals("all");
  }

  private static Optional<NameCondition> ofName(String type, Parameters in) {
    return switch (type) {
      case "include_fields" -> names(in, true);
      case "exclude_fields" -> names(in, false);
      case "processing_item_applied" ->
          in.requiredText("processing_item_id").map(NameCondition.Applied::new);
      default -> state(in).map(s -> new NameCondition.StateIs(s.key(), s.order(), s.value()));
    };
  }

  private static Optional<NameCondition> names(Parameters in, boolean among) {
    Optional<List<String>> fields = in.requiredTexts("fields", false);
    boolean regex = in.word("mode", List.of("plain", "re")).equals("re");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    if (!regex) {
      return Optional.of(new NameCondition.Named(Set.copyOf(fields.get()), among));
    }
    var expressions = new ArrayList<PipelineRegex>();
    if (in.entry("fields").get().value() instanceof assay.yaml.YamlNode.Sequence list) {
      for (assay.yaml.YamlNode item : list.items()) {
        if (item instanceof assay.yaml.YamlNode.Scalar scalar) {
          in.regex(new Written(scalar.text(), scalar.span())).ifPresent(expressions::add);
        }
      }
    }
    return Optional.of(new NameCondition.Matches(expressions, among));
  }
}
