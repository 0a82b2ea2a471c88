package assay.regex;

import assay.regex.CharClass.Item;
import assay.regex.CharClass.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a class in square brackets. */
final class ClassParser {

  private final Cursor in;
  private final EscapeParser escapes;

  ClassParser(Cursor in, EscapeParser escapes) {
    this.in = in;
    this.escapes = escapes;
  }

  /** The class whose bracket at {@code start} has just been read. */
  CharClass afterBracket(int start) {
    boolean negated = in.take("^");
    List<Item> items = new ArrayList<>();
    while (items.isEmpty() || !in.take("]")) {
      items.add(item(start));
    }
    return new CharClass(negated, items);
  }

  private Item item(int bracket) {
    int start = in.at();
    Item first = one(bracket);
    if (in.peek() != '-') {
      return first;
    }
    int hyphen = in.at();
    in.next();
    if (in.peek() == ']') {
      in.backTo(hyphen);
      return first;
    }
    Item last = one(bracket);
    if (!(first instanceof Range from && last instanceof Range to)) {
      throw new RegexStop(RegexProblems.rangeOfClass(in.since(start), start));
    }
    if (from.first() > to.first()) {
      throw new RegexStop(RegexProblems.rangeReversed(in.since(start), start));
    }
    return new Range(from.first(), to.first());
  }

  /** A named set, or a range of one character. */
  private Item one(int bracket) {
    int start = in.at();
    namedClass()
        .ifPresent(
            name -> {
              throw new RegexStop(RegexProblems.namedClass(name, start));
            });
    int character = in.next();
    if (character == Cursor.END) {
      throw new RegexStop(RegexProblems.unclosedClass(bracket));
    }
    if (character != '\\') {
      escapes.notHalf(character, start);
      return new Range(character, character);
    }
    if (in.take("b")) {
      return new Range('\b', '\b');
    }
    return escapes.item(start);
  }

  /** What stands here if it is like {@code [:alpha:]}; goes back if it is not. */
  private Optional<String> namedClass() {
    int start = in.at();
    if (in.take("[:")) {
      in.take("^");
      while (in.peek() >= 'a' && in.peek() <= 'z') {
        in.next();
      }
      if (in.take(":]")) {
        return Optional.of(in.since(start));
      }
      in.backTo(start);
    }
    return Optional.empty();
  }
}
