package assay.target.sigmac;

/** LogPoint's search language. */
final class LogPoint extends TextLanguage {

  LogPoint(Configurations configurations) {
    super(configurations, " ", " OR ", " -");
  }

  @Override
  String aggregation(Aggregation aggregation) {
    return switch (aggregation) {
      case Aggregation.Near near -> throw new Refusal(Problems.noNear(near.span()));
      case Aggregation.Function function ->
          " | chart "
              + function.name()
              + "("
              + function.field().orElse("")
              + ") as val"
              + function.group().map(by -> " by " + by).orElse("")
              + " | search val "
              + function.operator()
              + " "
              + function.number();
    };
  }

  @Override
  String fieldIs(String field, Value value) {
    return field + "=" + keyword(value);
  }

  @Override
  String fieldIn(String field, Value.Many values, Node.FieldIs node) {
    checkList(values, node);
    return field + " IN " + list(values, "[", ", ", "]");
  }

  @Override
  String isNull(String field) {
    return "-" + field + "=*";
  }

  @Override
  String keyword(Value value) {
    return '"' + Escapes.escape(Value.text(value), "\"") + '"';
  }
}
