package assay.yaml;

import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Finds the tokens of a file. */
public final class YamlTokens {

  private YamlTokens() {}

  /**
   * The tokens of {@code file} in order.
   *
   * @throws IllegalArgumentException if the file is not whole: what follows an error has no tokens
   */
  public static List<YamlToken> of(YamlFile file) {
    if (!file.whole()) {
      throw new IllegalArgumentException("broken off: " + file.source());
    }
    Source source = file.source();
    var offsets = new Offsets(source.text());
    int length = source.text().length();
    LoadSettings settings = YamlReader.settings(length);
    var scanner = new ScannerImpl(settings, new StreamReader(settings, source.text()));
    var tokens = new ArrayList<YamlToken>();
    while (scanner.hasNext()) {
      Token token = scanner.next();
      Optional<YamlToken.Kind> kind = kind(token);
      if (kind.isPresent()) {
        int start = offset(token.getStartMark(), offsets, length);
        int end = Math.max(start, offset(token.getEndMark(), offsets, length));
        tokens.add(new YamlToken(kind.get(), new Span(start, end)));
      }
    }
    return tokens;
  }

  private static int offset(Optional<Mark> mark, Offsets offsets, int length) {
    return mark.map(place -> Math.min(offsets.of(place.getIndex()), length)).orElse(0);
  }

  private static Optional<YamlToken.Kind> kind(Token token) {
    return switch (token.getTokenId()) {
      case StreamStart, StreamEnd, Comment -> Optional.empty();
      case Directive -> Optional.of(YamlToken.Kind.DIRECTIVE);
      case DocumentStart -> Optional.of(YamlToken.Kind.DOCUMENT_START);
      case DocumentEnd -> Optional.of(YamlToken.Kind.DOCUMENT_END);
      case BlockMappingStart -> Optional.of(YamlToken.Kind.MAP);
      case BlockSequenceStart -> Optional.of(YamlToken.Kind.LIST);
      case BlockEnd -> Optional.of(YamlToken.Kind.BLOCK_END);
      case Key -> Optional.of(YamlToken.Kind.KEY);
      case Value -> Optional.of(YamlToken.Kind.COLON);
      case BlockEntry -> Optional.of(YamlToken.Kind.DASH);
      case FlowSequenceStart, FlowMappingStart -> Optional.of(YamlToken.Kind.FLOW_START);
      case FlowSequenceEnd, FlowMappingEnd -> Optional.of(YamlToken.Kind.FLOW_END);
      case FlowEntry -> Optional.of(YamlToken.Kind.COMMA);
      case Anchor -> Optional.of(YamlToken.Kind.ANCHOR);
      case Alias -> Optional.of(YamlToken.Kind.ALIAS);
      case Tag -> Optional.of(YamlToken.Kind.TAG);
      case Scalar -> Optional.of(scalar((ScalarToken) token));
    };
  }

  private static YamlToken.Kind scalar(ScalarToken token) {
    return switch (token.getStyle()) {
      case PLAIN, JSON_SCALAR_STYLE -> YamlToken.Kind.PLAIN;
      case SINGLE_QUOTED -> YamlToken.Kind.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> YamlToken.Kind.DOUBLE_QUOTED;
      case LITERAL -> YamlToken.Kind.LITERAL;
      case FOLDED -> YamlToken.Kind.FOLDED;
    };
  }
}
