package assay.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What operators make of two values, as Python has it. */
final class Arithmetic {

  private static final int LONGEST = 1 << 20;
  private static final int MOST_BITS = 4_096;

  private Arithmetic() {}

  static Data apply(String operator, Data left, Data right, int at) {
    return switch (operator) {
      case "~" -> Data.of(bounded(left.print() + right.print(), at));
      case "==" -> Data.of(same(left, right));
      case "!=" -> Data.of(!same(left, right));
      case "<" -> Data.of(compare(left, right, at) < 0);
      case "<=" -> Data.of(compare(left, right, at) <= 0);
      case ">" -> Data.of(compare(left, right, at) > 0);
      case ">=" -> Data.of(compare(left, right, at) >= 0);
      case "in" -> Data.of(contains(right, left, at));
      case "+" -> sum(left, right, at);
      case "*" -> product(left, right, at);
      default -> number(operator, left, right, at);
    };
  }

  static Data negative(Data of, int at) {
    return switch (of) {
      case Data.Int number -> new Data.Int(number.value().negate());
      case Data.Real number -> new Data.Real(-number.value());
      case Data other -> throw wrong("-", at);
    };
  }

  static boolean same(Data left, Data right) {
    if (isNumber(left) && isNumber(right)) {
      if (left instanceof Data.Int a && right instanceof Data.Int b) {
        return a.value().equals(b.value());
      }
      return real(left) == real(right);
    }
    if (left instanceof Data.Thing thing && right instanceof Data.Text text) {
      return thing.text().equals(text.text());
    }
    if (left instanceof Data.Text text && right instanceof Data.Thing thing) {
      return thing.text().equals(text.text());
    }
    return left.equals(right);
  }

  static int compare(Data left, Data right, int at) {
    if (left instanceof Data.Int a && right instanceof Data.Int b) {
      return a.value().compareTo(b.value());
    }
    if (isNumber(left) && isNumber(right)) {
      return Double.compare(real(left), real(right));
    }
    if (isText(left) && isText(right)) {
      return left.print().compareTo(right.print());
    }
    throw wrong("<", at);
  }

  private static boolean isText(Data data) {
    return data instanceof Data.Text || data instanceof Data.Thing;
  }

  static boolean isNumber(Data data) {
    return data instanceof Data.Int || data instanceof Data.Real;
  }

  static double real(Data data) {
    return switch (data) {
      case Data.Int number -> number.value().doubleValue();
      case Data.Real number -> number.value();
      case Data other -> Double.NaN;
    };
  }

  private static boolean contains(Data in, Data data, int at) {
    return switch (in) {
      case Data.Items list -> list.items().stream().anyMatch(item -> same(item, data));
      case Data.Table table -> table.entries().containsKey(data.print());
      case Data.Text text -> text.text().contains(data.print());
      case Data.Missing missing -> false;
      case Data other -> throw wrong("in", at);
    };
  }

  private static Data sum(Data left, Data right, int at) {
    if (left instanceof Data.Text a && right instanceof Data.Text b) {
      return Data.of(bounded(a.text() + b.text(), at));
    }
    if (left instanceof Data.Items a && right instanceof Data.Items b) {
      List<Data> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      if (items.size() > LONGEST) {
        throw tooLong(at);
      }
      return new Data.Items(items);
    }
    return number("+", left, right, at);
  }

  private static Data product(Data left, Data right, int at) {
    if (left instanceof Data.Text text && right instanceof Data.Int times) {
      if (times.value().bitLength() > 21
          || text.text().length() * times.value().longValue() > LONGEST) {
        throw tooLong(at);
      }
      return Data.of(text.text().repeat(Math.max(0, times.value().intValue())));
    }
    return number("*", left, right, at);
  }

  private static Data number(String operator, Data left, Data right, int at) {
    if (!isNumber(left) || !isNumber(right)) {
      throw wrong(operator, at);
    }
    if (left instanceof Data.Int a && right instanceof Data.Int b && !operator.equals("/")) {
      return new Data.Int(whole(operator, a.value(), b.value(), at));
    }
    double a = real(left);
    double b = real(right);
    if (b == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
      throw byZero(at);
    }
    return new Data.Real(
        switch (operator) {
          case "+" -> a + b;
          case "-" -> a - b;
          case "*" -> a * b;
          case "/" -> a / b;
          case "//" -> Math.floor(a / b);
          case "%" -> a - b * Math.floor(a / b);
          case "**" -> Math.pow(a, b);
          default -> throw wrong(operator, at);
        });
  }

  private static BigInteger whole(String operator, BigInteger a, BigInteger b, int at) {
    if (a.bitLength() > MOST_BITS || b.bitLength() > MOST_BITS) {
      throw tooLong(at);
    }
    if (b.signum() == 0 && (operator.equals("//") || operator.equals("%"))) {
      throw byZero(at);
    }
    return switch (operator) {
      case "+" -> a.add(b);
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b);
      case "//" -> floored(a, b);
      case "%" -> a.subtract(b.multiply(floored(a, b)));
      case "**" -> {
        if (b.signum() < 0 || b.bitLength() > 12 || a.bitLength() * b.longValue() > MOST_BITS) {
          throw tooLong(at);
        }
        yield a.pow(b.intValue());
      }
      default -> throw wrong(operator, at);
    };
  }

  private static BigInteger floored(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() != 0 && parts[1].signum() != b.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }

  private static String bounded(String text, int at) {
    if (text.length() > LONGEST) {
      throw tooLong(at);
    }
    return text;
  }

  private static TemplateStop wrong(String operator, int at) {
    return new TemplateStop(
        at, "`%s` does not fit these values".formatted(operator), "convert one of them");
  }

  private static TemplateStop byZero(int at) {
    return new TemplateStop(at, "a division by zero", "test the divisor before");
  }

  private static TemplateStop tooLong(int at) {
    return new TemplateStop(at, "the value becomes too large", "make less of it");
  }
}
