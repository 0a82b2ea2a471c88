package assay.format;

import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which documents have anchors, aliases or merges: what names another place cannot be moved. */
final class Anchors {

  private Anchors() {}

  /** For each document of {@code file} the first of these. */
  static List<Optional<Span>> first(YamlFile file, List<YamlToken> tokens) {
    var found =
        new ArrayList<Optional<Span>>(
            Collections.nCopies(file.documents().size(), Optional.empty()));
    int document = 0;
    for (YamlToken token : tokens) {
      while (document + 1 < found.size()
          && file.documents().get(document + 1).span().start() <= token.span().start()) {
        document++;
      }
      if (found.get(document).isEmpty() && isOne(token, file)) {
        found.set(document, Optional.of(token.span()));
      }
    }
    return found;
  }

  private static boolean isOne(YamlToken token, YamlFile file) {
    return switch (token.kind()) {
      case ANCHOR, ALIAS -> true;
      case PLAIN -> file.source().text(token.span()).equals("<<");
      default -> false;
    };
  }
}
