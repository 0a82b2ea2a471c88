package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackagesTest {

  private static final Pattern SENTENCE =
      Pattern.compile("(?s)/\\*\\*[\\s*]*\\w[^@]*?\\..*?\\*/\\s*@NullMarked\\s+package ");

  @Test
  void everyPackageSaysInASentenceWhatItIs() {
    var told = new TreeMap<String, Boolean>();
    for (Path file : Tree.javaFiles()) {
      String folder = Tree.folder(file);
      if (!folder.contains("/src/main/java/")) {
        continue;
      }
      String name = folder.substring(folder.indexOf("/java/") + 6);
      boolean sentence =
          file.endsWith("package-info.java") && SENTENCE.matcher(Tree.text(file)).find();
      told.merge(name, sentence, Boolean::logicalOr);
    }

    assertThat(told).doesNotContainValue(false);
  }
}
