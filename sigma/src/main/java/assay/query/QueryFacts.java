package assay.query;

import assay.query.IdlePart.Reason;
import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Group;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is certain of a query for all events: that it never holds, that it always holds, or that
 * parts of it never decide. What is not said is not known.
 *
 * <p>A part decides only where all that is joined to it by {@code and} holds and all that is joined
 * to it by {@code or} does not, at every level above it. If no event has that and has the part as
 * well, or none has it and is without the part, then the part can be taken out.
 */
public final class QueryFacts {

  /** How many pairs of literals are compared for one query; what is then left is not looked at. */
  private static final int MOST_WORK = 1_000_000;

  private final Query query;
  private final Formula holds;
  private final Formula fails;
  private final boolean never;
  private final boolean always;
  private final List<IdlePart> idle = new ArrayList<>();
  private long work;

  private QueryFacts(Query query, FieldNumbers fields) {
    this.query = query;
    this.holds = Formula.of(query, false, fields);
    this.fails = Formula.of(query, true, fields);
    this.never = isNever(holds, List.of());
    this.always = !never && isNever(fails, List.of());
  }

  /**
   * The facts about {@code query}.
   *
   * @param singles the fields that have one value at most
   */
  public static QueryFacts of(Query query, Set<String> singles) {
    return new QueryFacts(PlainChecks.apply(query), new FieldNumbers(singles));
  }

  /** Whether it holds for no event. */
  public boolean isNever() {
    return never;
  }

  /** Whether it holds for every event. */
  public boolean isAlways() {
    return always;
  }

  /** What excludes each other in a query that never holds, if it is two parts of it alone. */
  public Optional<Clash> contradiction() {
    return never ? clash(holds) : Optional.empty();
  }

  /** What one of always holds in a query that always holds, if it is two parts of it alone. */
  public Optional<Clash> tautology() {
    return always ? clash(fails) : Optional.empty();
  }

  /** Two parts of a query. */
  public record Clash(Query one, Query other) {}

  private Optional<Clash> clash(Formula formula) {
    if (!formula.all() || formula.literal().isPresent()) {
      return Optional.empty();
    }
    List<Formula> parts = formula.parts();
    for (int i = 0; i < parts.size() && work <= MOST_WORK; i++) {
      Formula one = parts.get(i);
      if (isNever(one, List.of())) {
        return clash(one);
      }
      for (int j = 0; j < i && work++ <= MOST_WORK; j++) {
        if (isNever(one, List.of(parts.get(j)))) {
          Formula other = smallest(parts.get(j), one);
          return Optional.of(new Clash(other.query(), smallest(one, other).query()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The parts that never decide, none of which is within another: each can be taken out. Values of
   * one list are not compared with each other. There are none in a query that never holds, or
   * always.
   */
  public List<IdlePart> idleParts() {
    idle.clear();
    if (!never && !always) {
      walk(new Place(query, holds, fails, false, List.of()));
    }
    return List.copyOf(idle);
  }

  /**
   * A part of the query.
   *
   * @param context what holds wherever the part decides
   */
  private record Place(
      Query query, Formula holds, Formula fails, boolean negated, List<Formula> context) {

    /** What {@code not}, which the part is, negates: it holds where the part fails. */
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    Place inside(Not not) {
      return new Place(not.term(), fails, holds, !negated, context);
    }
  }

  private void walk(Place place) {
    switch (place.query()) {
      case And and -> group(place, and.terms(), and.group(), true);
      case Or or -> group(place, or.terms(), or.group(), false);
      case Not not -> walk(place.inside(not));
      case Has has -> {}
      case Anywhere anywhere -> {}
    }
  }

  private void group(Place place, List<Query> terms, Group group, boolean all) {
    work += (long) terms.size() * (terms.size() + place.context().size());
    if (work > MOST_WORK || group == Group.EXPANSION) {
      return;
    }
    if (group == Group.VALUES) {
      values(place, terms, all);
      return;
    }
    List<Formula> hold = place.holds().parts();
    List<Formula> fail = place.fails().parts();
    // The last first: of two that say the same, the second is the one to take out.
    var left = new ArrayList<Integer>();
    for (int i = terms.size() - 1; i >= 0; i--) {
      List<Formula> beside = beside(place, all ? hold : fail, i, left);
      Formula test = all ? fail.get(i) : hold.get(i);
      if (isNever(test, beside)) {
        add(found(terms.get(i), group, all, place.negated(), test, beside));
      } else {
        left.addFirst(i);
      }
    }
    for (int i : left) {
      List<Formula> beside = new ArrayList<>(place.context());
      for (int other : left) {
        if (other != i) {
          beside.add((all ? hold : fail).get(other));
        }
      }
      walk(new Place(terms.get(i), hold.get(i), fail.get(i), place.negated(), beside));
    }
  }

  /** Looks at each value with what stands beside the list. */
  private void values(Place place, List<Query> terms, boolean all) {
    Formula formula = all ? place.fails() : place.holds();
    for (int i = 0; i < terms.size(); i++) {
      Formula test = formula.parts().get(i);
      if (test.literal().isPresent() && isNever(test, place.context())) {
        add(found(terms.get(i), Group.VALUES, all, place.negated(), test, place.context()));
      }
    }
  }

  /**
   * Adds {@code part}, unless its reason is to be taken out: of two that say the same one stays.
   */
  @SuppressWarnings("ReferenceEquality")
  private void add(IdlePart part) {
    for (IdlePart other : idle) {
      if (part.reason().filter(reason -> reason.query() == other.part()).isPresent()) {
        return;
      }
    }
    idle.add(part);
  }

  private static List<Formula> beside(
      Place place, List<Formula> formulas, int at, List<Integer> left) {
    var beside = new ArrayList<>(place.context());
    beside.addAll(formulas.subList(0, at));
    for (int other : left) {
      beside.add(formulas.get(other));
    }
    return beside;
  }

  /** Whether it is certain that no event has {@code formula} and all that stands beside it. */
  private boolean isNever(Formula formula, List<Formula> beside) {
    if (work > MOST_WORK || (!formula.suspect() && isFree(formula, beside))) {
      return false;
    }
    var all = new ArrayList<Formula>(beside.size() + 1);
    all.add(formula);
    all.addAll(beside);
    var search = new Satisfiable();
    boolean found = search.isNever(all);
    work += search.work();
    return found;
  }

  /** Whether nothing excludes what {@code formula} needs, so that there is nothing to search. */
  private boolean isFree(Formula formula, List<Formula> beside) {
    if (formula.literal().isPresent()) {
      return !isTouched(formula, beside);
    }
    for (Formula part : formula.parts()) {
      if (isFree(part, beside) != formula.all()) {
        return !formula.all();
      }
    }
    return formula.all();
  }

  /** Whether some literal of {@code beside} excludes the literal {@code formula}. */
  private boolean isTouched(Formula formula, List<Formula> beside) {
    for (Formula other : beside) {
      if (work++ > MOST_WORK) {
        return false;
      }
      if (other.shares(formula)
          && (other.literal().isPresent()
              ? other.literal().get().excludes(formula.literal().orElseThrow())
              : isTouched(formula, other.parts()))) {
        return true;
      }
    }
    return false;
  }

  private IdlePart found(
      Query term, Group group, boolean all, boolean negated, Formula test, List<Formula> beside) {
    boolean not = isNegated(term);
    boolean outcome = all != not;
    boolean alone = isNever(test, List.of());
    Optional<Formula> cause = alone ? Optional.empty() : cause(test, beside, outcome);
    Formula piece = test;
    if (cause.isPresent() && isNever(test, List.of(cause.get()))) {
      cause = Optional.of(smallest(cause.get(), test));
      piece = smallest(test, cause.get());
    }
    Optional<Reason> reason =
        cause.map(other -> new Reason(other.query(), other.holds(), other.isFilter()));
    return new IdlePart(bare(term), group, negated != not, piece.query(), outcome, reason, alone);
  }

  /**
   * What beside {@code test} makes that it never holds: one formula alone, or, of several that do
   * so together, one that must not hold.
   */
  private Optional<Formula> cause(Formula test, List<Formula> beside, boolean outcome) {
    for (Formula other : beside) {
      if (isNever(test, List.of(other))) {
        return Optional.of(other);
      }
    }
    if (outcome) {
      return Optional.empty();
    }
    var needed = new ArrayList<>(beside);
    for (Formula other : beside) {
      var fewer = new ArrayList<>(needed);
      fewer.remove(other);
      if (isNever(test, fewer)) {
        needed = fewer;
      }
    }
    needed.removeIf(Formula::holds);
    return needed.size() == 1 ? Optional.of(needed.getFirst()) : Optional.empty();
  }

  private static boolean isNegated(Query query) {
    return query instanceof Not not && !isNegated(not.term());
  }

  private static Query bare(Query query) {
    return query instanceof Not not ? bare(not.term()) : query;
  }

  /** The smallest term of {@code formula} that is never together with {@code other}. */
  private Formula smallest(Formula formula, Formula other) {
    if (formula.all()) {
      for (Formula part : formula.parts()) {
        if (isNever(part, List.of(other))) {
          return smallest(part, other);
        }
      }
    }
    return formula;
  }
}
