package assay.pipeline;

import assay.template.Data;
import java.util.List;
import java.util.Set;

/** What a step may ask of the name of a field. */
public sealed interface NameCondition {

  /** It is one of the names, or, if {@code among} is false, none of them. */
  record Named(Set<String> names, boolean among) implements NameCondition {
    public Named {
      names = Set.copyOf(names);
    }
  }

  /** It begins with what one of the expressions matches, or, if {@code among} is false, not. */
  record Matches(List<PipelineRegex> expressions, boolean among) implements NameCondition {
    public Matches {
      expressions = List.copyOf(expressions);
    }
  }

  /** The step of this id was applied to it. */
  record Applied(String id) implements NameCondition {}

  record StateIs(String key, Order order, Data value) implements NameCondition {}
}
