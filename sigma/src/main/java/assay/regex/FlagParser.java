package assay.regex;

/** Reads {@code (?i)} and what of {@code (?i-s:} follows the question mark. */
final class FlagParser {

  private final Cursor in;

  /** The flags of a group, turned on and off. */
  record Scope(Flags on, Flags off) {}

  FlagParser(Cursor in) {
    this.in = in;
  }

  /** All flags that stand at the beginning of the text and hold for the whole. */
  Flags global() {
    Flags all = Flags.NONE;
    while (true) {
      int start = in.at();
      if (!in.take("(?")) {
        return all;
      }
      Flags flags = letters();
      if (flags.isEmpty() || !in.take(")")) {
        in.backTo(start);
        return all;
      }
      all = all.with(flags);
    }
  }

  /** The flags of the group that opens at {@code start}, up to its colon. */
  Scope scope(int start) {
    Flags on = letters();
    boolean turnsOff = in.take("-");
    Flags off = turnsOff ? letters() : Flags.NONE;
    if (!turnsOff && in.take(")")) {
      throw new RegexStop(RegexProblems.misplacedFlags(in.since(start), start));
    }
    if (Character.isLetter(in.peek())) {
      int unknown = in.at();
      throw new RegexStop(RegexProblems.unknownFlag(Character.toString(in.next()), unknown));
    }
    if (!in.take(":") || (turnsOff && off.isEmpty())) {
      throw new RegexStop(RegexProblems.incompleteFlags(in.since(start), start));
    }
    if (!on.without(off).equals(on)) {
      throw new RegexStop(RegexProblems.contradictoryFlags(in.since(start), start));
    }
    return new Scope(on, off);
  }

  private Flags letters() {
    Flags flags = Flags.NONE;
    while (true) {
      var flag = Flag.of(in.peek());
      if (flag.isEmpty()) {
        return flags;
      }
      in.next();
      flags = flags.with(flag.get());
    }
  }
}
