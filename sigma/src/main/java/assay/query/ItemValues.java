package assay.query;

import assay.rule.Detection;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the values of one item ask. */
final class ItemValues {

  private final Detection.Item item;
  private final List<Diagnostic> problems;

  ItemValues(Detection.Item item, List<Diagnostic> problems) {
    this.item = item;
    this.problems = problems;
  }

  /** A query for each value that asks something; a list without values asks for no value. */
  List<Query> queries() {
    var queries = new ArrayList<Query>(item.values().size());
    if (item.field().isPresent()) {
      String field = item.field().get().text();
      if (item.written().isEmpty()) {
        queries.add(new Query.Has(field, new Check.IsNull(), item.span()));
      }
      for (Value value : item.values()) {
        ofField(field, value).ifPresent(queries::add);
      }
    } else {
      for (Value value : item.values()) {
        anywhere(value).ifPresent(queries::add);
      }
    }
    return queries;
  }

  private Optional<Query> ofField(String field, Value value) {
    if (value instanceof Value.Expansion expansion) {
      var terms = new ArrayList<Query>(expansion.values().size());
      for (Value each : expansion.values()) {
        ofField(field, each).ifPresent(terms::add);
      }
      return terms.isEmpty()
          ? Optional.empty()
          : Optional.of(Query.any(terms, Query.Group.EXPANSION, value.span()));
    }
    if (value instanceof Value.Exists exists) {
      var has = new Query.Has(field, new Check.Exists(), value.span());
      return Optional.of(exists.exists() ? has : new Query.Not(has, value.span()));
    }
    return check(value).map(check -> new Query.Has(field, check, value.span()));
  }

  private Optional<Query> anywhere(Value value) {
    return switch (value) {
      case Value.Text text when text.pattern().parts().isEmpty() ->
          refuse(LoweringProblems.emptyKeyword(text.span()));
      case Value.Text text -> check(text).map(check -> new Query.Anywhere(check, text.span()));
      case Value.Expression regex ->
          check(regex).map(check -> new Query.Anywhere(check, regex.span()));
      case Value.Num number ->
          Optional.of(
              new Query.Anywhere(
                  new Check.Matches(Pattern.literal(number.number().toPlainString()), false),
                  number.span()));
      case Value.Verbatim verbatim ->
          check(verbatim).map(check -> new Query.Anywhere(check, verbatim.span()));
      case Value.Expansion expansion -> anyOf(expansion);
      case Value.Bool other -> withoutText("a boolean", value);
      case Value.Null other -> withoutText("empty", value);
      case Value.Address other -> withoutText("a network", value);
      case Value.Compare other -> withoutText("a comparison", value);
      case Value.TimePart other -> withoutText("a part of a time", value);
      case Value.FieldRef other -> withoutText("another field's value", value);
      case Value.Exists other -> withoutText("the existence of a field", value);
    };
  }

  private Optional<Query> anyOf(Value.Expansion expansion) {
    var terms = new ArrayList<Query>(expansion.values().size());
    for (Value each : expansion.values()) {
      anywhere(each).ifPresent(terms::add);
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(Query.any(terms, Query.Group.EXPANSION, expansion.span()));
  }

  private Optional<Query> withoutText(String kind, Value value) {
    return refuse(LoweringProblems.keywordWithoutText(kind, value.span()));
  }

  private <T> Optional<T> refuse(Diagnostic problem) {
    problems.add(problem);
    return Optional.empty();
  }

  private Optional<Check> check(Value value) {
    return switch (value) {
      case Value.Text text ->
          isResolved(text.pattern().placeholders(), text)
              ? Optional.of(new Check.Matches(text.pattern(), text.cased()))
              : Optional.empty();
      case Value.Expression regex ->
          isResolved(regex.placeholders(), regex)
              ? Optional.of(new Check.Finds(regex.regex()))
              : Optional.empty();
      case Value.Num number -> Optional.of(new Check.EqualsNumber(number.number()));
      case Value.Bool bool -> Optional.of(new Check.EqualsBoolean(bool.value()));
      case Value.Null none -> Optional.of(new Check.IsNull());
      case Value.Address address -> Optional.of(new Check.InNetwork(address.network()));
      case Value.Compare compare ->
          Optional.of(new Check.Compares(compare.comparison(), compare.number()));
      case Value.TimePart part ->
          Optional.of(new Check.TimePart(part.unit(), part.comparison(), part.number()));
      case Value.FieldRef reference ->
          Optional.of(new Check.SameAs(reference.field(), reference.part()));
      case Value.Exists exists -> Optional.of(new Check.Exists());
      case Value.Verbatim verbatim ->
          Optional.of(new Check.Verbatim(verbatim.expression(), verbatim.id()));
      case Value.Expansion expansion ->
          throw new IllegalStateException("an expansion is several checks");
    };
  }

  private boolean isResolved(List<String> placeholders, Value value) {
    for (String name : placeholders) {
      problems.add(LoweringProblems.unresolvedPlaceholder(name, value.span()));
    }
    return placeholders.isEmpty();
  }
}
