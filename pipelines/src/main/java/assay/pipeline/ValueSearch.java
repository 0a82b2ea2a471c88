package assay.pipeline;

import assay.rule.Detection.Item;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the values of an item within a field that has more than they, such as the whole event.
 *
 * @param compatible whether of a list only the first value has the name of its field and no number
 *     has, that value is read a second time, and there are no regular expressions: as with pySigma
 */
record ValueSearch(Transformation.SearchValue search, boolean compatible) {

  /** The item about the field that is searched; empty with a problem if it cannot be. */
  Optional<Part> change(Part.Leaf leaf, Step step, WorkRule work) {
    Item item = leaf.item();
    String name = item.field().map(Written::text).orElse("");
    var values = new ArrayList<Value>(item.values().size());
    for (Value value : item.values()) {
      Optional<Value> changed = change(value, name, values.isEmpty());
      if (changed.isEmpty()) {
        work.problems.add(RunProblems.noSearch(search.field(), item.span(), step));
        return Optional.empty();
      }
      values.add(changed.get());
    }
    if (values.isEmpty()) {
      work.problems.add(RunProblems.noSearch(search.field(), item.span(), step));
      return Optional.empty();
    }
    leaf.become(Items.of(Items.with(item, values), search.field()));
    return Optional.of(leaf);
  }

  private Optional<Value> change(Value value, String name, boolean first) {
    return switch (value) {
      case Value.Text text when isRefused(text.pattern()) -> Optional.empty();
      case Value.Text text -> {
        Pattern pattern = compatible && first ? readAgain(text.pattern()) : text.pattern();
        boolean number = pattern.plain().filter(this::isNumber).isPresent();
        yield Optional.of(
            new Value.Text(
                behind(name, pattern, number, first), text.cased(), text.octets(), text.span()));
      }
      case Value.Num number -> Optional.of(number(number, name, first));
      case Value.Expression regex when !compatible -> Optional.of(regex);
      case Value.Expansion(List<Value> values, Span span) -> {
        List<Value> changed =
            values.stream().flatMap(each -> change(each, name, first).stream()).toList();
        yield Optional.of(new Value.Expansion(changed, span))
            .filter(all -> changed.size() == values.size())
            .map(Value.class::cast);
      }
      case Value other -> Optional.empty();
    };
  }

  private Value number(Value.Num number, String name, boolean first) {
    Span span = number.span();
    Pattern text = Pattern.literal(number.number().toPlainString());
    boolean bare = compatible && search.named() == Transformation.Named.ALL;
    return new Value.Text(behind(bare ? "" : name, text, true, first), false, false, span);
  }

  /** No text is found everywhere; pySigma takes these words for booleans. */
  private boolean isRefused(Pattern pattern) {
    return pattern.parts().isEmpty()
        || (compatible
            && search.named() == Transformation.Named.NUMBERS
            && pattern
                .plain()
                .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                .isPresent());
  }

  /** A backslash before a wildcard, which was itself, becomes what takes the wildcard away. */
  private static Pattern readAgain(Pattern pattern) {
    return pattern.hasDash() || !pattern.placeholders().isEmpty()
        ? pattern
        : Pattern.parse(PlainText.of(pattern));
  }

  private boolean isNumber(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (compatible && c == '%'));
  }

  /** {@code pattern} anywhere, or anywhere behind the name of its field. */
  private Pattern behind(String name, Pattern pattern, boolean number, boolean first) {
    Pattern open = pattern.open(true, true);
    boolean named =
        switch (search.named()) {
          case NONE -> false;
          case NUMBERS -> number;
          case ALL -> first || !compatible;
        };
    if (!named || name.isEmpty()) {
      return open;
    }
    var parts = new ArrayList<Pattern.Part>();
    parts.add(Pattern.Wildcard.ANY);
    parts.add(new Pattern.Literal(name));
    parts.addAll(open.parts());
    return new Pattern(List.copyOf(parts));
  }
}
