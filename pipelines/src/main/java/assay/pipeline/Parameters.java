package assay.pipeline;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.template.Data;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The parameters of one part of a pipeline, read by their types. It notes which were asked for, so
 * that {@link #end} can name those that nobody knows.
 */
final class Parameters {

  private final Source source;
  private final YamlNode.Mapping map;
  private final String what;
  private final Consumer<Diagnostic> problems;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param what how messages call the part, as in {@code the transformation `case`}
   */
  Parameters(Source source, YamlNode.Mapping map, String what, Consumer<Diagnostic> problems) {
    this.source = source;
    this.map = map;
    this.what = what;
    this.problems = problems;
  }

  /** The same map under another name, which knows what this one was asked for. */
  Parameters called(String name) {
    var parameters = new Parameters(source, map, name, problems);
    parameters.known.addAll(known);
    return parameters;
  }

  Source source() {
    return source;
  }

  YamlNode.Mapping map() {
    return map;
  }

  /** Where it begins. */
  Span place() {
    return PipelineProblems.start(map);
  }

  Consumer<Diagnostic> problems() {
    return problems;
  }

  void problem(Diagnostic problem) {
    problems.accept(problem);
  }

  Optional<YamlNode.Entry> entry(String key) {
    known.add(key);
    return map.entry(key);
  }

  boolean has(String key) {
    return entry(key).isPresent();
  }

  /** Reports the keys that were not asked for. */
  void end() {
    for (YamlNode.Entry entry : map.entries()) {
      if (!entry.isText() || !known.contains(entry.name())) {
        problem(PipelineProblems.unknownKey(what, entry, known));
      }
    }
  }

  private <T> Optional<T> required(String key, Optional<T> value) {
    if (value.isEmpty() && (map.entry(key).isEmpty() || isNull(map.entry(key).get().value()))) {
      problem(PipelineProblems.missing(what, key, place()));
    }
    return value;
  }

  static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }

  /** The text under {@code key}; a number or a boolean is the text it is written as. */
  Optional<Written> written(String key) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty() || isNull(entry.get().value())) {
      return Optional.empty();
    }
    return text("`" + key + "`", entry.get().value());
  }

  private Optional<Written> text(String called, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !isNull(node)) {
      return Optional.of(new Written(scalar.text(), scalar.span()));
    }
    problem(PipelineProblems.wrongType(called, "text", node));
    return Optional.empty();
  }

  Optional<String> text(String key) {
    return written(key).map(Written::text);
  }

  Optional<String> requiredText(String key) {
    return required(key, text(key));
  }

  Optional<Written> requiredWritten(String key) {
    return required(key, written(key));
  }

  boolean flag(String key, boolean otherwise) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty() || isNull(entry.get().value())) {
      return otherwise;
    }
    if (entry.get().value() instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof YamlValue.Bool bool) {
      return bool.value();
    }
    problem(PipelineProblems.wrongType("`" + key + "`", "true or false", entry.get().value()));
    return otherwise;
  }

  int number(String key, int otherwise) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty() || isNull(entry.get().value())) {
      return otherwise;
    }
    if (entry.get().value() instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof YamlValue.Int number
        && number.value().bitLength() < 31) {
      return number.value().intValue();
    }
    problem(PipelineProblems.wrongType("`" + key + "`", "a whole number", entry.get().value()));
    return otherwise;
  }

  /** The texts under {@code key}: a list, or one text if {@code bare} allows it. */
  Optional<List<String>> texts(String key, boolean bare) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty() || isNull(entry.get().value())) {
      return Optional.empty();
    }
    return texts("`" + key + "`", entry.get().value(), bare);
  }

  Optional<List<String>> requiredTexts(String key, boolean bare) {
    return required(key, texts(key, bare));
  }

  private Optional<List<String>> texts(String called, YamlNode node, boolean bare) {
    if (node instanceof YamlNode.Scalar && bare) {
      return text(called, node).map(text -> List.of(text.text()));
    }
    if (!(node instanceof YamlNode.Sequence list)) {
      problem(PipelineProblems.wrongType(called, bare ? "a text or a list" : "a list", node));
      return Optional.empty();
    }
    var texts = new ArrayList<String>();
    for (YamlNode item : list.items()) {
      text("an entry of " + called, item).ifPresent(text -> texts.add(text.text()));
    }
    return Optional.of(texts);
  }

  /** What is under {@code key}, of any type; null counts as given. */
  Optional<Data> data(String key) {
    return entry(key).map(entry -> Data.of(entry.value()));
  }

  Optional<Data> requiredData(String key) {
    Optional<Data> data = data(key);
    if (data.isEmpty()) {
      problem(PipelineProblems.missing(what, key, place()));
    }
    return data;
  }

  /** A number, a boolean, a text or null. */
  Optional<Data> requiredScalar(String key) {
    Optional<Data> data = requiredData(key);
    if (data.isPresent()
        && (data.get() instanceof Data.Items || data.get() instanceof Data.Table)) {
      problem(PipelineProblems.wrongType("`" + key + "`", "one value", map.get(key).orElseThrow()));
      return Optional.empty();
    }
    return data;
  }

  /** The map from texts to a text or several; the key null has the name {@code ""}. */
  Optional<Map<String, List<String>>> mapping(String key, boolean required) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty() || isNull(entry.get().value())) {
      if (required) {
        problem(PipelineProblems.missing(what, key, place()));
      }
      return Optional.empty();
    }
    if (!(entry.get().value() instanceof YamlNode.Mapping mapping)) {
      problem(PipelineProblems.wrongType("`" + key + "`", "a map", entry.get().value()));
      return Optional.empty();
    }
    Map<String, List<String>> result = new LinkedHashMap<>();
    for (YamlNode.Entry each : mapping.entries()) {
      String name = isNull(each.key()) ? "" : each.name();
      Optional<List<String>> texts =
          texts("`" + PipelineProblems.shorten(each.name()) + "`", each.value(), true);
      if (texts.isPresent() && texts.get().isEmpty()) {
        problem(PipelineProblems.emptyMapping(each.name(), each.value().span()));
      }
      texts.ifPresent(list -> result.put(name, list));
    }
    return Optional.of(result);
  }

  /** The maps in the list under {@code key}. */
  List<YamlNode.Mapping> maps(String key) {
    Optional<YamlNode.Entry> entry = entry(key);
    if (entry.isEmpty() || isNull(entry.get().value())) {
      return List.of();
    }
    if (!(entry.get().value() instanceof YamlNode.Sequence list)) {
      problem(PipelineProblems.wrongType("`" + key + "`", "a list", entry.get().value()));
      return List.of();
    }
    var maps = new ArrayList<YamlNode.Mapping>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlNode.Mapping each) {
        maps.add(each);
      } else {
        problem(PipelineProblems.wrongType("an entry of `" + key + "`", "a map", item));
      }
    }
    return maps;
  }

  /** The one of {@code words} under {@code key}; the first without it. */
  String word(String key, List<String> words) {
    Optional<Written> written = written(key);
    if (written.isEmpty()) {
      return words.getFirst();
    }
    if (!words.contains(written.get().text())) {
      problem(PipelineProblems.unknownWord(key, written.get().text(), written.get().span(), words));
      return words.getFirst();
    }
    return written.get().text();
  }

  /** The place of a part of {@code written}. */
  Span within(Written written, int start, int end) {
    int length = written.text().length();
    int from = Math.min(start, length);
    return new ScalarPlaces(source, written).span(from, Math.max(from, Math.min(end, length)));
  }

  /** The regular expression under {@code key}. */
  Optional<PipelineRegex> requiredRegex(String key) {
    return requiredWritten(key).flatMap(this::regex);
  }

  Optional<PipelineRegex> regex(Written written) {
    return switch (PipelineRegex.parse(written.text())) {
      case PipelineRegex.Ok(PipelineRegex regex) -> Optional.of(regex);
      case PipelineRegex.Failed failed -> {
        Span place =
            failed.inPlace()
                ? within(written, failed.problem().start(), failed.problem().end())
                : written.span();
        problem(PipelineProblems.regex(failed.problem(), place));
        yield Optional.empty();
      }
    };
  }

  /** The replacement under {@code key} for matches of {@code regex}. */
  Optional<Replacement> requiredReplacement(String key, Optional<PipelineRegex> regex) {
    Optional<Written> written = requiredWritten(key);
    if (written.isEmpty() || regex.isEmpty()) {
      return Optional.empty();
    }
    var wrong = new ArrayList<Replacement.Problem>();
    Replacement replacement = Replacement.parse(written.get().text(), regex.get(), wrong);
    wrong.forEach(
        each ->
            problem(
                PipelineProblems.replacement(
                    each.message(), within(written.get(), each.start(), each.end()))));
    return Optional.of(replacement);
  }
}
