package assay.pipeline;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.DetectionReader;
import assay.rule.LogSource;
import assay.rule.Written;
import assay.rule.WrittenCondition;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a rule as a whole; {@code nest} is not among it. */
final class RuleSteps {

  private final Step step;
  private final WorkRule work;
  private final Scope scope;
  private final boolean compatible;

  RuleSteps(Step step, WorkRule work, Scope scope, boolean compatible) {
    this.step = step;
    this.work = work;
    this.scope = scope;
    this.compatible = compatible;
  }

  /** Whether the step counts as applied to the rule. */
  boolean run(Transformation.OfRule change) {
    switch (change) {
      case Transformation.AddCondition add -> {
        if (!work.isDetection()) {
          return false;
        }
        add(add);
      }
      case Transformation.ChangeLogSource to -> changeLogSource(to);
      case Transformation.AddFields add -> fields(joined(work.fields.items(), add.fields()));
      case Transformation.RemoveFields remove -> removeFields(remove.fields());
      case Transformation.KeepFields keep ->
          fields(
              work.fields.items().stream()
                  .filter(field -> keep.fields().contains(field.text()))
                  .toList());
      case Transformation.SetFields set -> fields(joined(List.of(), set.fields()));
      case Transformation.SetState set -> scope.state.put(set.key(), set.value());
      case Transformation.SetAttribute set -> work.attributes.put(set.attribute(), set.value());
      case Transformation.FailRule fail ->
          work.problems.add(RunProblems.refused(fail.message(), work.place(), step));
      case Transformation.FailUnmapped fail -> failUnmapped();
      case Transformation.Nest nest -> throw new IllegalStateException("steps of their own");
    }
    return true;
  }

  private void changeLogSource(Transformation.ChangeLogSource to) {
    if (!work.isDetection()) {
      return;
    }
    Span span = work.place();
    work.logSource =
        Optional.of(
            new LogSource(
                to.category().map(text -> new Written(text, span)),
                to.product().map(text -> new Written(text, span)),
                to.service().map(text -> new Written(text, span)),
                Optional.empty(),
                Map.of(),
                span));
  }

  private List<Written> joined(List<Written> before, List<String> more) {
    var all = new ArrayList<>(before);
    more.forEach(field -> all.add(new Written(field, work.place())));
    return all;
  }

  private void fields(List<Written> fields) {
    work.fields = new WrittenList(fields, false);
  }

  /** Of each name the first one is removed. */
  private void removeFields(List<String> names) {
    var left = new ArrayList<>(work.fields.items());
    for (String name : names) {
      left.stream().filter(field -> field.text().equals(name)).findFirst().ifPresent(left::remove);
    }
    fields(left);
  }

  private void failUnmapped() {
    var told = new LinkedHashSet<String>();
    for (Part.Leaf leaf : work.items()) {
      Optional<Written> field = leaf.item().field();
      if (field.isPresent()
          && !scope.mapped.contains(field.get().text())
          && told.add(field.get().text())) {
        work.problems.add(RunProblems.unmapped(field.get().text(), field.get().span(), step));
      }
    }
  }

  private void add(Transformation.AddCondition add) {
    Optional<Detection> detection =
        add.template() ? filled(add.written()) : Optional.of(add.detection());
    if (detection.isEmpty()) {
      return;
    }
    Span span = work.place();
    String name = add.name().orElseGet(this::freeName);
    Part part = Part.of(Placed.at(detection.get(), span));
    step.id().ifPresent(part::mark);
    work.detections.put(name, part);
    var conditions = new ArrayList<WrittenCondition>();
    for (WrittenCondition condition : work.conditions) {
      Condition named = new Condition.Named(name, span);
      Condition first = add.negated() ? new Condition.Not(named, span) : named;
      conditions.add(
          new WrittenCondition(
              new Condition.And(
                  List.of(first, condition.expression()), condition.expression().span()),
              condition.aggregation()));
    }
    work.conditions = conditions;
  }

  /** A name that begins with {@code _}, so that no selector takes it in. */
  private String freeName() {
    int number = 1;
    while (work.detections.containsKey("_added_" + number)) {
      number++;
    }
    return "_added_" + number;
  }

  /** The detection in {@code conditions} with the parts of the log source filled in. */
  private Optional<Detection> filled(YamlNode.Mapping conditions) {
    if (!(fill(conditions) instanceof YamlNode.Mapping filled)) {
      return Optional.empty();
    }
    var problems = new ArrayList<Diagnostic>();
    Optional<Detection> detection =
        DetectionReader.read(step.origin().source(), filled, "conditions", problems::add);
    problems.forEach(
        problem -> work.problems.add(RunProblems.brokenCondition(problem, work.place(), step)));
    return detection;
  }

  private YamlNode fill(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping map ->
          new YamlNode.Mapping(
              map.entries().stream()
                  .map(entry -> new YamlNode.Entry(entry.key(), fill(entry.value())))
                  .toList(),
              map.span());
      case YamlNode.Sequence list ->
          new YamlNode.Sequence(list.items().stream().map(this::fill).toList(), list.span());
      case YamlNode.Scalar scalar ->
          scalar.value() instanceof YamlValue.Text && scalar.text().indexOf('$') >= 0
              ? new YamlNode.Scalar(fill(scalar.text()), scalar.value(), scalar.span())
              : scalar;
    };
  }

  /** As {@code string.Template} of Python: {@code $name}, <code>${name}</code>, {@code $$}. */
  private String fill(String text) {
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) != '$') {
        out.append(text.charAt(i++));
      } else if (text.startsWith("$$", i)) {
        out.append('$');
        i += 2;
      } else {
        boolean braces = text.startsWith("{", i + 1);
        int start = i + (braces ? 2 : 1);
        int end = start;
        while (end < text.length() && isName(text.charAt(end))) {
          end++;
        }
        boolean closed = !braces || text.startsWith("}", end);
        Optional<String> value = closed ? part(text.substring(start, end)) : Optional.empty();
        int next = end + (braces && closed ? 1 : 0);
        out.append(value.orElse(text.substring(i, next)));
        i = next;
      }
    }
    return out.toString();
  }

  private static boolean isName(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The part of the log source called {@code name}; empty if there is no such part. */
  private Optional<String> part(String name) {
    if (!(name.equals("category") || name.equals("product") || name.equals("service"))) {
      return Optional.empty();
    }
    Optional<Written> part =
        work.logSource.flatMap(
            logSource ->
                switch (name) {
                  case "category" -> logSource.category();
                  case "product" -> logSource.product();
                  default -> logSource.service();
                });
    if (part.isEmpty() && !compatible) {
      work.problems.add(RunProblems.noLogSourcePart(name, work.place(), step));
    }
    return Optional.of(part.map(Written::text).orElse("None"));
  }
}
