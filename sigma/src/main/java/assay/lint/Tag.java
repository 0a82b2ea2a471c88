package assay.lint;

import assay.rule.Written;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A tag in its two parts, both in lower case: tools compare tags so (Sigma 2.1, "Appendix: tags").
 *
 * @param index its place in the list of tags
 */
record Tag(Written written, String namespace, String name, int index) {

  /** The tags among {@code tags}; what has no namespace is none, which reading has told. */
  static List<Tag> of(List<Written> tags) {
    var found = new ArrayList<Tag>(tags.size());
    for (int i = 0; i < tags.size(); i++) {
      String text = tags.get(i).text().toLowerCase(Locale.ROOT);
      int dot = text.indexOf('.');
      if (dot > 0 && dot + 1 < text.length()) {
        found.add(new Tag(tags.get(i), text.substring(0, dot), text.substring(dot + 1), i));
      }
    }
    return found;
  }

  boolean isOf(String other) {
    return namespace.equals(other);
  }

  Span span() {
    return written.span();
  }

  /** The whole tag in lower case. */
  String text() {
    return namespace + "." + name;
  }
}
