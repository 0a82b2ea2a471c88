package assay.rule;

import assay.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a temporal correlation joins the rules it names. */
public sealed interface RuleExpression {

  Span span();

  /** All terms match; there are at least two. */
  record And(List<RuleExpression> terms, Span span) implements RuleExpression {
    public And {
      terms = List.copyOf(terms);
    }
  }

  /** One term matches, or more; there are at least two. */
  record Or(List<RuleExpression> terms, Span span) implements RuleExpression {
    public Or {
      terms = List.copyOf(terms);
    }
  }

  record Not(RuleExpression term, Span span) implements RuleExpression {}

  /** The rule of this id or name. */
  record Ref(String rule, Span span) implements RuleExpression {}

  /** The rules it names, each once, in the order in which they first appear. */
  default List<Written> rules() {
    Map<String, Written> found = new LinkedHashMap<>();
    collect(this, found);
    return List.copyOf(found.values());
  }

  private static void collect(RuleExpression expression, Map<String, Written> found) {
    switch (expression) {
      case And and -> and.terms().forEach(term -> collect(term, found));
      case Or or -> or.terms().forEach(term -> collect(term, found));
      case Not not -> collect(not.term(), found);
      case Ref ref -> found.putIfAbsent(ref.rule(), new Written(ref.rule(), ref.span()));
    }
  }
}
