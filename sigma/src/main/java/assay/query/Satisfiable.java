package assay.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for an event that several formulas hold for, as a tableau: literals that must hold are
 * collected, alternatives that one of them excludes are passed over, and of what is left one after
 * the other is tried. If all ways end in two literals that exclude each other there is no such
 * event. A search has a bound; beyond it no literal excludes another, and so nothing is claimed.
 */
final class Satisfiable {

  /** How many pairs of literals one search compares. */
  private static final int MOST_WORK = 20_000;

  /** How many formulas one search looks for fields in. */
  private static final int MOST_LOOKS = 100_000;

  private int work;
  private int looks;

  /** What must hold and what must not, and the groups of which one part must hold. */
  private record Way(List<Literal> holding, List<Literal> negated, List<Formula> choices) {

    static Way start() {
      return new Way(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Another way that goes the same so far, with these choices left. */
    Way with(List<Formula> left) {
      return new Way(new ArrayList<>(holding), new ArrayList<>(negated), new ArrayList<>(left));
    }

    int size() {
      return holding.size() + negated.size();
    }
  }

  /** How much was compared. */
  int work() {
    return work;
  }

  /** Whether it is certain that no event has all of {@code formulas}. */
  boolean isNever(List<Formula> formulas) {
    Way way = Way.start();
    for (Formula formula : formulas) {
      if (!add(formula, way)) {
        return true;
      }
    }
    way.choices().removeIf(choice -> isFree(choice, formulas));
    return !arrives(way);
  }

  /** Whether one part of {@code choice} has nothing to do with all else, and so may well hold. */
  private boolean isFree(Formula choice, List<Formula> formulas) {
    for (Formula part : choice.parts()) {
      if (!part.suspect() && isAlone(part, choice, formulas)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no formula but {@code choice} itself asks for a field that {@code part} asks for. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isAlone(Formula part, Formula choice, List<Formula> formulas) {
    for (Formula formula : formulas) {
      if (looks++ > MOST_LOOKS) {
        return false;
      }
      if (formula != choice
          && formula.shares(part)
          && (!formula.all()
              || formula.literal().isPresent()
              || !isAlone(part, choice, formula.parts()))) {
        return false;
      }
    }
    return true;
  }

  /** Adds {@code formula} to what must hold; no if literals then exclude each other. */
  private boolean add(Formula formula, Way way) {
    if (formula.literal().isPresent()) {
      Literal literal = formula.literal().get();
      if (isExcluded(literal, way)) {
        return false;
      }
      (literal.negated() ? way.negated() : way.holding()).add(literal);
      return true;
    }
    if (!formula.all()) {
      way.choices().add(formula);
      return true;
    }
    for (Formula part : formula.parts()) {
      if (!add(part, way)) {
        return false;
      }
    }
    return true;
  }

  private boolean isExcluded(Literal literal, Way way) {
    if (literal.isNever()) {
      return true;
    }
    boolean ofSame = literal.negated() ? literal.isOfField() : literal.single();
    return excludes(literal.negated() ? way.holding() : way.negated(), literal)
        || (ofSame && excludes(literal.negated() ? way.negated() : way.holding(), literal));
  }

  private boolean excludes(List<Literal> literals, Literal literal) {
    work += literals.size() / 16;
    for (Literal other : literals) {
      if (literal.field() == other.field()
          || literal.field() == Literal.ANYWHERE
          || other.field() == Literal.ANYWHERE) {
        if (work++ > MOST_WORK) {
          return false;
        }
        if (literal.excludes(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the way leads to an event, as far as is known. */
  private boolean arrives(Way way) {
    Way now = way;
    int before = -1;
    while (before < now.size() && work <= MOST_WORK) {
      before = now.size();
      Way next = now.with(List.of());
      for (Formula choice : now.choices()) {
        if (!narrow(choice, next)) {
          return false;
        }
      }
      now = next;
    }
    return now.choices().isEmpty() || work > MOST_WORK || tries(now);
  }

  /** Leaves the choice if two parts of it are open, adds the part if it is one. */
  private boolean narrow(Formula choice, Way way) {
    int open = -1;
    work++;
    for (int i = 0; i < choice.parts().size(); i++) {
      if (isOpen(choice.parts().get(i), way)) {
        if (open >= 0) {
          way.choices().add(choice);
          return true;
        }
        open = i;
      }
    }
    return open >= 0 && add(choice.parts().get(open), way);
  }

  /** Tries one part after the other of the choice that has the fewest. */
  private boolean tries(Way way) {
    int fewest = 0;
    for (int i = 1; i < way.choices().size(); i++) {
      if (way.choices().get(i).parts().size() < way.choices().get(fewest).parts().size()) {
        fewest = i;
      }
    }
    var left = new ArrayList<>(way.choices());
    for (Formula part : left.remove(fewest).parts()) {
      Way next = way.with(left);
      if (add(part, next) && arrives(next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no literal excludes {@code part} at first sight. */
  private boolean isOpen(Formula part, Way way) {
    if (part.literal().isPresent()) {
      return !isExcluded(part.literal().get(), way);
    }
    for (Formula each : part.parts()) {
      if (isOpen(each, way) != part.all()) {
        return !part.all();
      }
    }
    return part.all();
  }
}
