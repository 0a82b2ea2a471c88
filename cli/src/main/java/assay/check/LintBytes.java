package assay.check;

import assay.lint.CheckedFile;
import assay.lint.Ignore;
import assay.lint.RuleIdentity;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What was found in a file, as bytes. */
final class LintBytes {

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private LintBytes() {}

  static void findings(List<Diagnostic> findings, ByteWriter out) {
    list(findings, out, LintBytes::finding);
  }

  static List<Diagnostic> findings(ByteReader in) {
    return list(in, LintBytes::finding);
  }

  /** All but the name and the path, which those who read it know. */
  static void file(CheckedFile file, ByteWriter out) {
    out.number(file.rules());
    out.flag(file.whole());
    out.flag(file.linked());
    findings(file.read(), out);
    findings(file.found(), out);
    list(file.identities(), out, LintBytes::identity);
    list(file.ignores(), out, LintBytes::ignore);
  }

  static CheckedFile file(String name, String path, ByteReader in) {
    return new CheckedFile(
        name,
        path,
        in.small(),
        in.flag(),
        in.flag(),
        findings(in),
        findings(in),
        list(in, bytes -> identity(name, bytes)),
        list(in, LintBytes::ignore));
  }

  private static <T> void list(List<T> items, ByteWriter out, BiConsumer<T, ByteWriter> write) {
    out.number(items.size());
    for (T item : items) {
      write.accept(item, out);
    }
  }

  private static <T> List<T> list(ByteReader in, Function<ByteReader, T> read) {
    int count = in.count();
    if (count == 0) {
      return List.of();
    }
    var items = new ArrayList<T>(count);
    for (int i = 0; i < count; i++) {
      items.add(read.apply(in));
    }
    return items;
  }

  private static <T> void optional(
      Optional<T> item, ByteWriter out, BiConsumer<T, ByteWriter> write) {
    out.flag(item.isPresent());
    if (item.isPresent()) {
      write.accept(item.get(), out);
    }
  }

  private static <T> Optional<T> optional(ByteReader in, Function<ByteReader, T> read) {
    return in.flag() ? Optional.of(read.apply(in)) : Optional.empty();
  }

  private static void finding(Diagnostic finding, ByteWriter out) {
    out.text(finding.severity().label());
    out.text(finding.id());
    out.text(finding.message());
    span(finding.span(), out);
    out.text(finding.label());
    optional(finding.help(), out, LintBytes::text);
    optional(finding.second(), out, LintBytes::place);
    optional(finding.fix(), out, LintBytes::fix);
  }

  private static Diagnostic finding(ByteReader in) {
    return new Diagnostic(
        severity(in.text()),
        in.text(),
        in.text(),
        span(in),
        in.text(),
        optional(in, ByteReader::text),
        optional(in, bytes -> new Diagnostic.Place(span(bytes), bytes.text())),
        optional(in, LintBytes::fix));
  }

  private static Severity severity(String label) {
    for (Severity severity : SEVERITIES) {
      if (severity.label().equals(label)) {
        return severity;
      }
    }
    throw new ByteReader.Broken();
  }

  private static void text(String text, ByteWriter out) {
    out.text(text);
  }

  private static void span(Span span, ByteWriter out) {
    out.number(span.start());
    out.number(span.length());
  }

  private static Span span(ByteReader in) {
    int start = in.small();
    int length = in.small();
    if (start + length < start) {
      throw new ByteReader.Broken();
    }
    return new Span(start, start + length);
  }

  private static void place(Diagnostic.Place place, ByteWriter out) {
    span(place.span(), out);
    out.text(place.label());
  }

  private static void fix(Fix fix, ByteWriter out) {
    out.text(fix.title());
    out.flag(fix.safe());
    list(fix.edits(), out, LintBytes::edit);
  }

  private static Fix fix(ByteReader in) {
    String title = in.text();
    boolean safe = in.flag();
    return new Fix(title, list(in, bytes -> new Edit(span(bytes), bytes.text())), safe);
  }

  private static void edit(Edit edit, ByteWriter out) {
    span(edit.span(), out);
    out.text(edit.replacement());
  }

  private static void written(Written written, ByteWriter out) {
    out.text(written.text());
    span(written.span(), out);
  }

  private static Written written(ByteReader in) {
    return new Written(in.text(), span(in));
  }

  private static void identity(RuleIdentity rule, ByteWriter out) {
    optional(rule.title(), out, LintBytes::written);
    optional(rule.id(), out, LintBytes::written);
    optional(rule.name(), out, LintBytes::written);
    span(rule.head(), out);
  }

  private static RuleIdentity identity(String file, ByteReader in) {
    return new RuleIdentity(
        file,
        optional(in, LintBytes::written),
        optional(in, LintBytes::written),
        optional(in, LintBytes::written),
        span(in));
  }

  private static void ignore(Ignore ignore, ByteWriter out) {
    list(ignore.names(), out, LintBytes::written);
    span(ignore.comment(), out);
    span(ignore.line(), out);
    span(ignore.covers(), out);
    out.text(ignore.trouble());
  }

  private static Ignore ignore(ByteReader in) {
    return new Ignore(list(in, LintBytes::written), span(in), span(in), span(in), in.text());
  }
}
