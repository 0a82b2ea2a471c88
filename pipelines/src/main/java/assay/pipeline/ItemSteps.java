package assay.pipeline;

import assay.rule.Detection.Item;
import assay.rule.Detection.ModifierUse;
import assay.rule.Modifier;
import assay.rule.Value;
import assay.rule.Written;
import assay.source.Span;
import assay.template.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Changes the values of items, or puts other items in their place. */
final class ItemSteps {

  private static final Map<Integer, String> HASH_LENGTHS =
      Map.of(32, "MD5", 40, "SHA1", 64, "SHA256", 128, "SHA512");

  private final Step step;
  private final Transformation.OfItems change;
  private final WorkRule work;
  private final Holding holding;
  private final ValueSteps values;
  private final boolean compatible;

  ItemSteps(
      Step step,
      Transformation.OfItems change,
      WorkRule work,
      Holding holding,
      ValueSteps values,
      boolean compatible) {
    this.step = step;
    this.change = change;
    this.work = work;
    this.holding = holding;
    this.values = values;
    this.compatible = compatible;
  }

  void run() {
    work.detections.replaceAll((name, part) -> change(part));
  }

  private Part change(Part part) {
    return switch (part) {
      case Part.Group group -> {
        group.parts().replaceAll(this::change);
        yield group;
      }
      case Part.Leaf leaf -> {
        if (!holding.ofItem(step, leaf)) {
          yield leaf;
        }
        Optional<? extends Part> changed = change(leaf);
        changed.ifPresent(each -> step.id().ifPresent(each::mark));
        yield changed.isPresent() ? changed.get() : leaf;
      }
    };
  }

  /** What the item becomes; empty if it stays as it is. */
  private Optional<? extends Part> change(Part.Leaf leaf) {
    return switch (change) {
      case Transformation.DropItem drop ->
          Optional.of(new Part.Group(List.of(), true, leaf.item().span()));
      case Transformation.FailItem fail -> {
        work.problems.add(RunProblems.refused(fail.message(), leaf.item().span(), step));
        yield Optional.empty();
      }
      case Transformation.SplitHashes hashes -> split(leaf.item(), hashes);
      case Transformation.ExtractFields extract -> extract(leaf.item(), extract);
      case Transformation.SearchValue search ->
          new ValueSearch(search, compatible).change(leaf, step, work);
      case Transformation.ReplaceText each -> values(leaf);
      case Transformation.MapText each -> values(leaf);
      case Transformation.SetValue each -> values(leaf);
      case Transformation.ConvertType each -> values(leaf);
      case Transformation.ToRegex each -> values(leaf);
      case Transformation.ChangeCase each -> values(leaf);
      case Transformation.FillFromVariables each -> values(leaf);
      case Transformation.FillWithWildcards each -> values(leaf);
      case Transformation.FillFromFile each -> values(leaf);
      case Transformation.FillWithExpression each -> values(leaf);
    };
  }

  private Optional<? extends Part> values(Part.Leaf leaf) {
    var changed = new ArrayList<Value>(leaf.item().values().size());
    boolean any = false;
    for (Value value : leaf.item().values()) {
      Optional<List<Value>> fresh = values.change(value);
      any |= fresh.isPresent();
      changed.addAll(fresh.orElse(List.of(value)));
    }
    if (!any) {
      return Optional.empty();
    }
    leaf.become(Items.with(leaf.item(), changed));
    return Optional.of(leaf);
  }

  private static boolean isTexts(Item item) {
    return item.values().stream().allMatch(Value.Text.class::isInstance);
  }

  /** How the items that replace one are joined: as its values were, and all if it negates. */
  private boolean joinsAll(Item item) {
    return !compatible && item.has(Modifier.ALL) != item.has(Modifier.NEQ);
  }

  /** An item of its own for each algorithm of the hashes. */
  private Optional<? extends Part> split(Item item, Transformation.SplitHashes hashes) {
    String field = item.field().map(Written::text).orElse("");
    if (!hashes.fields().contains(field) || !isTexts(item)) {
      return Optional.empty();
    }
    Map<String, List<Value>> byField = new LinkedHashMap<>();
    boolean known = false;
    for (Value value : item.values()) {
      if (value instanceof Value.Text text) {
        known |= hash(PlainText.of(text.pattern()), text.span(), hashes, byField);
      }
    }
    if (!known) {
      work.problems.add(RunProblems.noHash(hashes.algorithms(), item.span()));
      return Optional.empty();
    }
    var leaves = new ArrayList<Part.Leaf>();
    byField.forEach((name, all) -> leaves.add(new Part.Leaf(bare(item, name, all))));
    return Optional.of(new Part.Group(leaves, joinsAll(item), item.span()));
  }

  /**
   * The hash that {@code text} says, its algorithm before {@code =} or {@code |} or by length. It
   * is compared as a whole; pySigma lets any text stand behind one with its algorithm, and where
   * all have one field takes others beside one that it knows.
   *
   * @return whether the algorithm is one of those that there are fields for
   */
  private boolean hash(
      String text, Span span, Transformation.SplitHashes hashes, Map<String, List<Value>> byField) {
    String[] parts = text.split(text.indexOf('|') >= 0 ? "\\|" : "=", -1);
    String written = parts.length == 2 ? parts[1] : parts[0];
    String hash = compatible && parts.length == 2 ? written : stripped(written, "*?");
    String algorithm =
        parts.length == 2
            ? stripped(parts[0] + "\u0000", "*").replace("\u0000", "").toUpperCase(Locale.ROOT)
            : HASH_LENGTHS.getOrDefault(hash.length(), "");
    boolean known = !algorithm.isEmpty() && hashes.algorithms().contains(algorithm);
    String name = hashes.prefix() + (hashes.bare() ? "" : algorithm);
    if (!name.isEmpty() && (known || (compatible && hashes.bare()))) {
      byField.computeIfAbsent(name, each -> new ArrayList<>()).add(ValueData.text(hash, span));
    }
    return known && !name.isEmpty();
  }

  /** {@code text} without those of {@code signs} at its ends. */
  private static String stripped(String text, String signs) {
    int start = 0;
    int end = text.length();
    while (start < end && signs.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** An item of these values; of the modifiers only those that join and negate stay. */
  private Item bare(Item item, String name, List<Value> values) {
    List<ModifierUse> kept =
        compatible
            ? List.of()
            : item.modifiers().stream()
                .filter(use -> use.modifier() == Modifier.NEQ || use.modifier() == Modifier.ALL)
                .toList();
    Span span = item.field().map(Written::span).orElse(item.span());
    Optional<Written> field =
        name.equals("keyword") ? Optional.empty() : Optional.of(new Written(name, span));
    return new Item(field, kept, item.written(), values, item.span());
  }

  /** For each value an item of its own for each named group that has part in the match. */
  private Optional<? extends Part> extract(Item item, Transformation.ExtractFields extract) {
    if (!isTexts(item)) {
      return Optional.empty();
    }
    var alternatives = new ArrayList<Part>();
    for (Value value : item.values()) {
      if (value instanceof Value.Text text) {
        extract(item, text, extract).ifPresent(alternatives::add);
      }
    }
    if (alternatives.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        alternatives.size() == 1
            ? alternatives.getFirst()
            : new Part.Group(
                alternatives,
                item.has(Modifier.ALL) != (item.has(Modifier.NEQ) && !compatible),
                item.span()));
  }

  private Optional<Part> extract(Item item, Value.Text text, Transformation.ExtractFields extract) {
    String plain = PlainText.of(text.pattern());
    var found = extract.regex().atStart(plain);
    if (found.isEmpty()) {
      return extract.keepUnmatched()
          ? Optional.of(
              new Part.Leaf(
                  bare(item, item.field().map(Written::text).orElse("keyword"), List.of(text))))
          : Optional.empty();
    }
    var leaves = new ArrayList<Part.Leaf>();
    for (int group = 1; group <= extract.regex().groups(); group++) {
      String name = extract.regex().names().get(group - 1);
      int start = found.get().start(group);
      if (!name.isEmpty() && start >= 0 && found.get().end(group) > start) {
        String field = extract.prefix().map(prefix -> prefix + "." + name).orElse(name);
        String value = plain.substring(start, found.get().end(group));
        leaves.add(new Part.Leaf(bare(item, field, List.of(typed(value, text.span())))));
      }
    }
    boolean negates = item.has(Modifier.NEQ) && !compatible;
    return leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part.Group(leaves, !negates, item.span()));
  }

  /** Null, a number without needless zeros, or a text. */
  private static Value typed(String text, Span span) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("null") || word.equals("none")) {
      return new Value.Null(span);
    }
    boolean keepsZero = text.startsWith("0") && !text.equals("0");
    Optional<Data> number = keepsZero ? Optional.empty() : Numbers.of(text);
    return number.map(data -> ValueData.of(data, span)).orElseGet(() -> ValueData.text(text, span));
  }
}
