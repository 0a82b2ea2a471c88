package assay.template;

import assay.source.Nearest;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a template may ask of a value after {@code is}. */
final class Tests {

  private static final Set<String> WITH_ARGUMENT =
      Set.of("in", "eq", "equalto", "ne", "lt", "le", "gt", "ge", "divisibleby", "sameas");

  private static final Set<String> NAMES = names();

  private Tests() {}

  private static Set<String> names() {
    var names = new TreeSet<String>(WITH_ARGUMENT);
    names.addAll(
        Set.of(
            "defined",
            "undefined",
            "none",
            "string",
            "number",
            "integer",
            "float",
            "boolean",
            "mapping",
            "sequence",
            "iterable",
            "true",
            "false",
            "odd",
            "even",
            "lower",
            "upper"));
    return names;
  }

  static boolean takesArgument(String name) {
    return WITH_ARGUMENT.contains(name);
  }

  static String known(String name, int at) {
    if (!NAMES.contains(name)) {
      throw new TemplateStop(
          at, "there is no test `%s`".formatted(name), Nearest.help(name, NAMES));
    }
    return name;
  }

  static boolean holds(String name, Data of, List<Data> arguments, int at) {
    if (takesArgument(name)) {
      if (arguments.size() != 1) {
        throw new TemplateStop(
            at, "the test `%s` needs one value".formatted(name), "write it behind");
      }
      return compares(name, of, arguments.getFirst(), at);
    }
    return switch (name) {
      case "defined" -> !(of instanceof Data.Missing);
      case "undefined" -> of instanceof Data.Missing;
      case "none" -> of instanceof Data.None;
      case "string" -> of instanceof Data.Text;
      case "number" -> Arithmetic.isNumber(of);
      case "integer" -> of instanceof Data.Int;
      case "float" -> of instanceof Data.Real;
      case "boolean" -> of instanceof Data.Bool;
      case "mapping" -> of instanceof Data.Table;
      case "sequence", "iterable" ->
          of instanceof Data.Items || of instanceof Data.Text || of instanceof Data.Table;
      case "true" -> of instanceof Data.Bool bool && bool.value();
      case "false" -> of instanceof Data.Bool bool && !bool.value();
      case "odd" -> of instanceof Data.Int number && number.value().testBit(0);
      case "even" -> of instanceof Data.Int number && !number.value().testBit(0);
      case "lower" -> of.print().equals(of.print().toLowerCase(java.util.Locale.ROOT));
      case "upper" -> of.print().equals(of.print().toUpperCase(java.util.Locale.ROOT));
      default -> throw new TemplateStop(at, "there is no test `%s`".formatted(name), "mend it");
    };
  }

  private static boolean compares(String name, Data of, Data other, int at) {
    return switch (name) {
      case "in" -> Arithmetic.apply("in", of, other, at).isTrue();
      case "eq", "equalto", "sameas" -> Arithmetic.same(of, other);
      case "ne" -> !Arithmetic.same(of, other);
      case "lt" -> Arithmetic.compare(of, other, at) < 0;
      case "le" -> Arithmetic.compare(of, other, at) <= 0;
      case "gt" -> Arithmetic.compare(of, other, at) > 0;
      case "ge" -> Arithmetic.compare(of, other, at) >= 0;
      case "divisibleby" ->
          Arithmetic.apply("%", of, other, at) instanceof Data.Int rest
              && rest.value().equals(BigInteger.ZERO);
      default -> throw new TemplateStop(at, "there is no test `%s`".formatted(name), "mend it");
    };
  }
}
