package assay.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers for the fields of a query, so that literals of different fields are soon told apart. */
final class FieldNumbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> singles;

  /** {@code singles} are the fields that have one value at most. */
  FieldNumbers(Set<String> singles) {
    this.singles = singles;
  }

  Literal of(Query.Has has, boolean negated) {
    int number = numbers.computeIfAbsent(has.field(), name -> next());
    boolean single = singles.contains(has.field());
    return new Literal(number, single, has.check(), negated);
  }

  Literal of(Query.Anywhere anywhere, boolean negated) {
    return new Literal(Literal.ANYWHERE, false, anywhere.check(), negated);
  }

  private int next() {
    int number = numbers.size();
    return number < Literal.ANYWHERE ? number : number + 1;
  }
}
