package assay.pipeline;

import assay.rule.Detection;
import assay.template.Data;
import assay.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a step does to a rule. {@link #type()} is the name that pipelines use, as in pySigma ("Rule
 * Pre-Processing Transformations").
 */
public sealed interface Transformation {

  /** The name that pipelines use. */
  String type();

  /** Those that give the fields of items, of the output list and of correlations other names. */
  sealed interface OfNames extends Transformation {}

  /** Each name becomes the one or those it is mapped to; the last is for keywords. */
  record MapNames(Map<String, List<String>> names, List<String> keywords) implements OfNames {
    public MapNames {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      keywords = List.copyOf(keywords);
    }

    @Override
    public String type() {
      return "field_name_mapping";
    }
  }

  record MapPrefixes(Map<String, List<String>> prefixes) implements OfNames {
    public MapPrefixes {
      prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
    }

    @Override
    public String type() {
      return "field_name_prefix_mapping";
    }
  }

  /** What {@code function} makes of each name, but for those with a name of their own. */
  record RewriteNames(NameFunction function, Map<String, List<String>> names) implements OfNames {
    public RewriteNames {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    @Override
    public String type() {
      return "field_name_transform";
    }
  }

  record AddPrefix(String prefix) implements OfNames {
    @Override
    public String type() {
      return "field_name_prefix";
    }
  }

  record AddSuffix(String suffix) implements OfNames {
    @Override
    public String type() {
      return "field_name_suffix";
    }
  }

  /** Those that change the values of items, or replace items. */
  sealed interface OfItems extends Transformation {}

  record DropItem() implements OfItems {
    @Override
    public String type() {
      return "drop_detection_item";
    }
  }

  record SplitHashes(List<String> algorithms, String prefix, boolean bare, List<String> fields)
      implements OfItems {
    public SplitHashes {
      algorithms = List.copyOf(algorithms);
      fields = List.copyOf(fields);
    }

    @Override
    public String type() {
      return "hashes_fields";
    }
  }

  record ExtractFields(PipelineRegex regex, Optional<String> prefix, boolean keepUnmatched)
      implements OfItems {
    @Override
    public String type() {
      return "extract_fields";
    }
  }

  /**
   * The values are looked for anywhere within {@code field}, which has more than they; numbers, or
   * all values, behind the name that the field had.
   */
  record SearchValue(String field, Named named) implements OfItems {
    @Override
    public String type() {
      return "search_value";
    }
  }

  record FailItem(String message) implements OfItems {
    @Override
    public String type() {
      return "detection_item_failure";
    }
  }

  record ReplaceText(
      PipelineRegex regex, Replacement replacement, boolean literalsOnly, boolean interpret)
      implements OfItems {
    @Override
    public String type() {
      return "replace_string";
    }
  }

  record MapText(Map<String, List<String>> texts) implements OfItems {
    public MapText {
      texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    @Override
    public String type() {
      return "map_string";
    }
  }

  record SetValue(Data value) implements OfItems {
    @Override
    public String type() {
      return "set_value";
    }
  }

  record ConvertType(boolean toNumber) implements OfItems {
    @Override
    public String type() {
      return "convert_type";
    }
  }

  record ToRegex(RegexMethod method) implements OfItems {
    @Override
    public String type() {
      return "regex";
    }
  }

  record ChangeCase(CaseMethod method) implements OfItems {
    @Override
    public String type() {
      return "case";
    }
  }

  /** Place-holders become the values of the variables of their names. */
  record FillFromVariables(Chosen chosen) implements OfItems {
    @Override
    public String type() {
      return "value_placeholders";
    }
  }

  record FillWithWildcards(Chosen chosen) implements OfItems {
    @Override
    public String type() {
      return "wildcard_placeholders";
    }
  }

  /** Place-holders become the values that a file has. */
  record FillFromFile(Chosen chosen, FileValues file) implements OfItems {
    @Override
    public String type() {
      return "file_placeholders";
    }
  }

  /** A value that is just a place-holder becomes a condition in the language of a target. */
  record FillWithExpression(Chosen chosen, String expression, Map<String, String> ids)
      implements OfItems {
    public FillWithExpression {
      ids = Map.copyOf(ids);
    }

    @Override
    public String type() {
      return "query_expression_placeholders";
    }
  }

  /** Those that are about the rule as a whole. */
  sealed interface OfRule extends Transformation {}

  /**
   * One detection more, which must hold as well.
   *
   * @param detection as it is if it has no place-holders for the log source
   */
  record AddCondition(
      YamlNode.Mapping written,
      Detection detection,
      Optional<String> name,
      boolean template,
      boolean negated)
      implements OfRule {
    @Override
    public String type() {
      return "add_condition";
    }
  }

  record ChangeLogSource(
      Optional<String> category, Optional<String> product, Optional<String> service)
      implements OfRule {
    @Override
    public String type() {
      return "change_logsource";
    }
  }

  record AddFields(List<String> fields) implements OfRule {
    public AddFields {
      fields = List.copyOf(fields);
    }

    @Override
    public String type() {
      return "add_field";
    }
  }

  record RemoveFields(List<String> fields) implements OfRule {
    public RemoveFields {
      fields = List.copyOf(fields);
    }

    @Override
    public String type() {
      return "remove_field";
    }
  }

  /** Of the fields to show only these stay. */
  record KeepFields(List<String> fields) implements OfRule {
    public KeepFields {
      fields = List.copyOf(fields);
    }

    @Override
    public String type() {
      return "keep_field";
    }
  }

  record SetFields(List<String> fields) implements OfRule {
    public SetFields {
      fields = List.copyOf(fields);
    }

    @Override
    public String type() {
      return "set_field";
    }
  }

  record SetState(String key, Data value) implements OfRule {
    @Override
    public String type() {
      return "set_state";
    }
  }

  record SetAttribute(String attribute, Data value) implements OfRule {
    @Override
    public String type() {
      return "set_custom_attribute";
    }
  }

  record FailRule(String message) implements OfRule {
    @Override
    public String type() {
      return "rule_failure";
    }
  }

  record FailUnmapped() implements OfRule {
    @Override
    public String type() {
      return "strict_field_mapping_failure";
    }
  }

  /** Steps of their own, with a state of their own that is added in the end. */
  record Nest(List<Step> steps) implements OfRule {
    public Nest {
      steps = List.copyOf(steps);
    }

    @Override
    public String type() {
      return "nest";
    }
  }

  /** Which values are looked for together with the name of their field. */
  enum Named {
    NONE,
    NUMBERS,
    ALL
  }

  /** How a text becomes a regular expression. */
  enum RegexMethod {
    PLAIN,
    IGNORE_CASE_FLAG,
    IGNORE_CASE_BRACKETS
  }

  enum CaseMethod {
    LOWER,
    UPPER,
    SNAKE_CASE
  }

  /** Which place-holders are meant: the included ones, all but the excluded ones, or all. */
  record Chosen(Optional<List<String>> include, Optional<List<String>> exclude) {
    boolean has(String name) {
      return include
          .map(names -> names.contains(name))
          .orElseGet(() -> exclude.map(names -> !names.contains(name)).orElse(true));
    }
  }
}
