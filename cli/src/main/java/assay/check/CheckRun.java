package assay.check;

import assay.lint.CheckedFile;
import assay.lint.FileLinter;
import assay.lint.LintConfig;
import assay.lint.Together;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Decoded;
import assay.source.Diagnostic;
import assay.source.Source;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run over files, and what is known of each of them so far. */
final class CheckRun {

  /** From how many files on it is worth to wake the other processors, and to keep findings. */
  private static final int MANY = 16;

  /** How often a file may change between being looked at and being drawn. */
  private static final int MOST_CHANGES = 3;

  private final CheckSettings settings;
  private final CheckCache cache;
  private final InputStream standardInput;
  private final Function<InputFile, String> names;
  private final boolean keepsRules;
  private final List<InputFile> files;

  /** For each file what is known; nothing if it is to be read. */
  private final @Nullable Known[] known;

  /** Whether the cache has to be written: something is not as it was. */
  private boolean changed;

  CheckRun(
      CheckSettings settings,
      CheckCache cache,
      InputStream standardInput,
      Function<InputFile, String> names,
      boolean keepsRules,
      List<InputFile> files) {
    this.settings = settings;
    this.cache = cache;
    this.standardInput = standardInput;
    this.names = names;
    this.keepsRules = keepsRules;
    this.files = List.copyOf(files);
    this.known = new Known[files.size()];
  }

  RuleCheck.Result result(int leftOut) {
    changed = !cache.holds(files.size());
    for (int i = 0; i < known.length; i++) {
      known[i] = kept(i);
    }
    int changes = 0;
    List<List<Diagnostic>> findings = findings();
    Optional<List<Optional<FileFindings>>> drawn = drawn(findings, true);
    while (drawn.isEmpty()) {
      findings = findings();
      drawn = drawn(findings, ++changes < MOST_CHANGES);
    }
    if (changed && files.size() >= MANY) {
      keep(drawn.get());
    }
    return result(leftOut, drawn.get());
  }

  private RuleCheck.Result result(int leftOut, List<Optional<FileFindings>> drawn) {
    var found = new ArrayList<FileFindings>();
    for (Optional<FileFindings> each : drawn) {
      if (each.isPresent()) {
        found.add(each.get());
      }
    }
    int rules = 0;
    var unread = new ArrayList<String>();
    var ruleFiles = new ArrayList<RuleFile>();
    // No `switch`: the JVM would make the code of one now, and it is all there is to wait for where
    // nothing has changed.
    for (Known each : known) {
      if (each instanceof Known.Kept kept) {
        rules += kept.file().rules();
      } else if (each instanceof Known.Read read) {
        rules += read.checked().rules();
        read.rules().ifPresent(ruleFiles::add);
      } else if (each instanceof Known.Unread none) {
        unread.add(none.reason());
      }
    }
    int read = files.size() - unread.size();
    return new RuleCheck.Result(found, read, rules, leftOut, unread, ruleFiles);
  }

  /** What the cache has of a file, if the file is what it was. */
  private @Nullable Known kept(int i) {
    Optional<CachedFile> found = cache.find(files.get(i), i);
    if (found.isEmpty()) {
      return null;
    }
    if (!cache.isSure(found.get())) {
      changed = true;
      if (bytes(i).filter(bytes -> CachedFile.content(bytes) == found.get().content()).isEmpty()) {
        return null;
      }
    }
    return new Known.Kept(found.get());
  }

  private Optional<byte[]> bytes(int i) {
    try {
      return Optional.of(files.get(i).bytes(standardInput));
    } catch (CannotRead e) {
      return Optional.empty();
    }
  }

  /** What is found in each file in the end; none has to be read after this. */
  private List<List<Diagnostic>> findings() {
    int[] toRead = IntStream.range(0, known.length).filter(i -> known[i] == null).toArray();
    if (toRead.length == 0 && !changed) {
      return keptFindings();
    }
    changed = true;
    LintConfig config = settings.config().get();
    if (toRead.length > 0) {
      var linter = new FileLinter(config, settings.facts().get());
      IntStream each = IntStream.of(toRead);
      (toRead.length < MANY ? each : each.parallel()).forEach(i -> known[i] = read(i, linter));
    }
    return together(config);
  }

  private List<List<Diagnostic>> keptFindings() {
    var findings = new ArrayList<List<Diagnostic>>(known.length);
    for (Known each : known) {
      findings.add(each instanceof Known.Kept kept ? kept.file().inTheEnd() : List.of());
    }
    return findings;
  }

  private List<List<Diagnostic>> together(LintConfig config) {
    var checked = new ArrayList<CheckedFile>(known.length);
    for (int i = 0; i < known.length; i++) {
      if (known[i] instanceof Known.Kept kept) {
        checked.add(kept.file().checked(path(i, config)));
      } else if (known[i] instanceof Known.Read read) {
        checked.add(read.checked());
      }
    }
    Map<String, List<Diagnostic>> links = RuleLinks.problems(checked, this::rules);
    var found = new Together(config).findings(checked, links).iterator();
    var findings = new ArrayList<List<Diagnostic>>(known.length);
    for (Known each : known) {
      findings.add(each instanceof Known.Unread ? List.of() : found.next());
    }
    return findings;
  }

  /** The file of that name, if it is what it was when it was checked. */
  private Optional<RuleFile> rules(String name) {
    for (int i = 0; i < known.length; i++) {
      if (name(i).equals(name)) {
        if (known[i] instanceof Known.Read read && read.rules().isPresent()) {
          return read.rules();
        }
        return checkedBytes(i).map(bytes -> RuleReader.read(name, bytes));
      }
    }
    return Optional.empty();
  }

  private String name(int i) {
    return names.apply(files.get(i));
  }

  private String path(int i, LintConfig config) {
    return config.exclusions().isEmpty() ? "" : files.get(i).path().map(settings::path).orElse("");
  }

  private Known read(int i, FileLinter linter) {
    byte[] bytes;
    try {
      bytes = files.get(i).bytes(standardInput);
    } catch (CannotRead e) {
      return new Known.Unread(String.valueOf(e.getMessage()));
    }
    RuleFile file = RuleReader.read(name(i), bytes);
    CheckedFile checked = linter.check(file, path(i, settings.config().get()));
    // Most files have nothing to show, and a text that nobody asks for again would fill memory.
    boolean found = !checked.read().isEmpty() || !checked.found().isEmpty();
    return new Known.Read(
        checked,
        CachedFile.content(bytes),
        found ? Optional.of(file.source()) : Optional.empty(),
        keepsRules ? Optional.of(file) : Optional.empty());
  }

  /**
   * The findings of each file with the text they are about; nothing if a text is not that of the
   * findings any more, and the file is to be read {@code again}.
   */
  private Optional<List<Optional<FileFindings>>> drawn(
      List<List<Diagnostic>> findings, boolean again) {
    var drawn = new ArrayList<Optional<FileFindings>>(known.length);
    boolean steady = true;
    for (int i = 0; i < known.length; i++) {
      Optional<Source> source = findings.get(i).isEmpty() ? Optional.empty() : source(i);
      if (source.isPresent()) {
        drawn.add(Optional.of(new FileFindings(files.get(i), source.get(), findings.get(i))));
      } else {
        drawn.add(Optional.empty());
        if (!findings.get(i).isEmpty()) {
          steady &= !again;
          known[i] = again ? null : unsteady(i);
        }
      }
    }
    return steady ? Optional.of(drawn) : Optional.empty();
  }

  private Known unsteady(int i) {
    return new Known.Unread(
        "cannot read `%s`: it changes all the time".formatted(files.get(i).place()));
  }

  /** The text that the findings of a file are about, if it is still there. */
  private Optional<Source> source(int i) {
    if (known[i] instanceof Known.Kept kept && kept.file().hasText()) {
      return Optional.of(kept.file().source());
    }
    if (known[i] instanceof Known.Read read
        && (read.source().isPresent() || read.rules().isPresent())) {
      return read.source().or(() -> read.rules().map(RuleFile::source));
    }
    return checkedBytes(i).map(bytes -> Decoded.of(name(i), bytes).source());
  }

  /** The bytes of a file, if they are those that were checked. */
  private Optional<byte[]> checkedBytes(int i) {
    int content =
        known[i] instanceof Known.Kept kept
            ? kept.file().content()
            : known[i] instanceof Known.Read read ? read.content() : 0;
    return bytes(i).filter(bytes -> CachedFile.content(bytes) == content);
  }

  private void keep(List<Optional<FileFindings>> findings) {
    var kept = new ArrayList<CachedFile>(files.size());
    for (int i = 0; i < known.length; i++) {
      InputFile file = files.get(i);
      if (known[i] instanceof Known.Kept old) {
        kept.add(old.file().with(findings.get(i)));
      } else if (known[i] instanceof Known.Read read && file.stamp().isPresent()) {
        kept.add(
            CachedFile.of(
                file.place(), file.stamp().get(), read.content(), read.checked(), findings.get(i)));
      }
    }
    cache.keep(kept, System.currentTimeMillis());
  }
}
