package assay.yaml;

import static assay.truth.Sound.holds;
import static assay.truth.Sound.inside;
import static assay.truth.Sound.same;

import assay.source.Source;
import assay.truth.Sound;
import assay.truth.Testdata;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes: they are read, or it is said where they cannot be. */
class YamlFuzz {

  static Stream<byte[]> seeds() {
    return Testdata.contents("rules", ".yml");
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBytesAreReadOrRefused(byte[] bytes) {
    YamlFile file = YamlReader.read("x.yml", bytes);
    Source source = file.source();
    Sound.diagnostics(file.problems(), source);
    holds(file.whole() || !file.fatal().isEmpty(), "what breaks off has a reason");
    Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (YamlNode document : file.documents()) {
      check(document, source, seen);
      same(document.moved(7).moved(-7), document, "there and back is the same place");
    }
    same(YamlReader.read("x.yml", bytes).documents(), file.documents(), "read twice is the same");
    waysAgree(source.text());
    waysAgree(source.text() + "\n");
    if (file.whole()) {
      tokens(YamlTokens.of(file), source);
    }
  }

  /** The short way of reading and that of the library give the same. */
  private static void waysAgree(String text) {
    var source = new Source("x.yml", text);
    YamlFile any = YamlReader.readAny(source);
    BlockReader.read(source).ifPresent(file -> same(file, any, "both ways read the same"));
  }

  /** Each node once, however many aliases name it. */
  private static void check(YamlNode node, Source source, Set<YamlNode> seen) {
    if (!seen.add(node)) {
      return;
    }
    inside(node.span(), source);
    switch (node) {
      case YamlNode.Scalar scalar ->
          holds(scalar.text().length() <= YamlReader.LONGEST_SCALAR, "no text is too long");
      case YamlNode.Sequence list -> list.items().forEach(item -> check(item, source, seen));
      case YamlNode.Mapping map -> {
        var keys = new HashSet<Object>();
        for (YamlNode.Entry entry : map.entries()) {
          holds(keys.add(YamlTags.identity(entry.key())), "a key stands once in a map", entry);
          check(entry.key(), source, seen);
          check(entry.value(), source, seen);
        }
      }
    }
  }

  private static void tokens(List<YamlToken> tokens, Source source) {
    int last = 0;
    for (YamlToken token : tokens) {
      inside(token.span(), source);
      holds(token.span().start() >= last, "tokens are in order", token);
      last = token.span().start();
    }
  }
}
