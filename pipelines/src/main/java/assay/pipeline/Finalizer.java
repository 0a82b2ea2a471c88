package assay.pipeline;

import assay.template.Template;
import java.util.List;

/** What is made of all queries together. */
public sealed interface Finalizer {

  record Concatenate(String separator, String prefix, String suffix) implements Finalizer {}

  /**
   * A JSON list.
   *
   * @param indent how many blanks deeper an item stands; all on one line if negative
   */
  record AsJson(int indent) implements Finalizer {}

  record AsYaml() implements Finalizer {}

  record Fill(Template template, boolean escape, Origin place) implements Finalizer {}

  record Nested(List<Finalizer> finalizers) implements Finalizer {
    public Nested {
      finalizers = List.copyOf(finalizers);
    }
  }
}
