package assay.pipeline;

import assay.pipeline.Transformation.Chosen;
import assay.regex.Regex;
import assay.regex.RegexProblem;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Span;
import assay.template.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fills place-holders with what they stand for. */
final class Placeholders {

  private static final int MOST_VALUES = 100_000;

  private final Map<String, Data> variables;
  private final Map<FileValues, List<String>> files;
  private final WorkRule work;

  /**
   * @param files the values of those files that could be read
   */
  Placeholders(Map<String, Data> variables, Map<FileValues, List<String>> files, WorkRule work) {
    this.variables = variables;
    this.files = files;
    this.work = work;
  }

  Optional<List<Value>> fill(Value value, Chosen chosen) {
    return fill(value, chosen, name -> ofVariable(name, value.span()));
  }

  Optional<List<Value>> fillWithWildcards(Value value, Chosen chosen) {
    return fill(value, chosen, name -> Optional.of(List.of("*")));
  }

  Optional<List<Value>> fillFromFile(Value value, Chosen chosen, FileValues file) {
    return fill(
        value,
        chosen,
        name -> {
          List<String> values = files.get(file);
          if (values == null) {
            work.problems.add(RunProblems.noFile(file.path(), value.span()));
          }
          return Optional.ofNullable(values);
        });
  }

  private Optional<List<String>> ofVariable(String name, Span place) {
    Data data = variables.get(name);
    if (data == null) {
      work.problems.add(RunProblems.noVariable(name, place, variables.keySet()));
      return Optional.empty();
    }
    List<Data> items = data instanceof Data.Items list ? list.items() : List.of(data);
    boolean plain =
        !items.isEmpty()
            && items.stream()
                .allMatch(
                    item ->
                        item instanceof Data.Text
                            || item instanceof Data.Int
                            || item instanceof Data.Real
                            || item instanceof Data.Bool);
    if (!plain) {
      work.problems.add(RunProblems.wrongVariable(name, place));
      return Optional.empty();
    }
    return Optional.of(items.stream().map(Data::print).toList());
  }

  private Optional<List<Value>> fill(
      Value value, Chosen chosen, Function<String, Optional<List<String>>> values) {
    return switch (value) {
      case Value.Text text -> fillText(text, chosen, values);
      case Value.Expression regex -> fillRegex(regex, chosen, values);
      case Value other -> Optional.empty();
    };
  }

  private Optional<List<Value>> fillText(
      Value.Text text, Chosen chosen, Function<String, Optional<List<String>>> values) {
    if (text.pattern().placeholders().stream().noneMatch(chosen::has)) {
      return Optional.empty();
    }
    List<List<Pattern.Part>> filled = List.of(List.of());
    for (Pattern.Part part : text.pattern().parts()) {
      List<List<Pattern.Part>> forms = List.of(List.of(part));
      if (part instanceof Pattern.Placeholder(String name) && chosen.has(name)) {
        Optional<List<String>> found = values.apply(name);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        forms = found.get().stream().map(each -> Pattern.parse(each).parts()).toList();
      }
      if (isTooMany((long) filled.size() * forms.size(), text.span())) {
        return Optional.empty();
      }
      filled = product(filled, forms);
    }
    return Optional.of(
        filled.stream()
            .<Value>map(parts -> ValueSteps.with(text, PlainText.pattern(parts)))
            .toList());
  }

  private static <T> List<List<T>> product(List<List<T>> starts, List<List<T>> ends) {
    var all = new ArrayList<List<T>>(starts.size() * ends.size());
    for (List<T> start : starts) {
      for (List<T> end : ends) {
        var joined = new ArrayList<T>(start);
        joined.addAll(end);
        all.add(joined);
      }
    }
    return all;
  }

  private boolean isTooMany(long count, Span place) {
    if (count > MOST_VALUES) {
      work.problems.add(RunProblems.tooManyValues(MOST_VALUES, place));
    }
    return count > MOST_VALUES;
  }

  private Optional<List<Value>> fillRegex(
      Value.Expression value, Chosen chosen, Function<String, Optional<List<String>>> values) {
    if (value.placeholders().stream().noneMatch(chosen::has)) {
      return Optional.empty();
    }
    List<String> texts = List.of(value.regex().text());
    for (String name : value.placeholders().stream().distinct().toList()) {
      if (!chosen.has(name)) {
        continue;
      }
      Optional<List<String>> found = values.apply(name);
      if (found.isEmpty() || isTooMany((long) texts.size() * found.get().size(), value.span())) {
        return Optional.empty();
      }
      var filled = new ArrayList<String>();
      for (String text : texts) {
        for (String each : found.get()) {
          filled.add(replaced(text, "%" + name + "%", each.equals("*") ? ".*" : each));
        }
      }
      texts = filled;
    }
    List<String> left = value.placeholders().stream().filter(name -> !chosen.has(name)).toList();
    var regexes = new ArrayList<Value>();
    for (String text : texts) {
      parsed(text, left, value).ifPresent(regexes::add);
    }
    return Optional.of(regexes);
  }

  /** {@code text} with {@code fresh} for {@code mark}, where no backslash takes its meaning. */
  private static String replaced(String text, String mark, String fresh) {
    var out = new StringBuilder();
    int from = 0;
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
      if (i >= from && (i == 0 || text.charAt(i - 1) != '\\')) {
        out.append(text, from, i).append(fresh);
        from = i + mark.length();
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private Optional<Value> parsed(String text, List<String> left, Value.Expression value) {
    return switch (Regex.parse(text, value.regex().flags())) {
      case Regex.Ok(Regex regex) -> Optional.of(new Value.Expression(regex, left, value.span()));
      case Regex.Failed(RegexProblem problem) -> {
        work.problems.add(RunProblems.brokenRegex(problem, value.span()));
        yield Optional.empty();
      }
    };
  }
}
