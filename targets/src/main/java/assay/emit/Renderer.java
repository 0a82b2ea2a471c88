package assay.emit;

import assay.query.Check;
import assay.query.PushNotInward;
import assay.query.Query;
import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a query in a language. All brackets come from here. What the language does not have is
 * refused at its place in the rule: at the first, where there are several of a kind.
 */
public final class Renderer {

  private final String target;
  private final Syntax syntax;
  private final List<Diagnostic> problems = new ArrayList<>();

  /** What was told, each at the first place that it is about. */
  private final Set<String> reasons = new HashSet<>();

  /**
   * A part of the text.
   *
   * @param joint what joins its own parts, if it has several
   */
  private record Piece(String text, Optional<Joint> joint) {
    static Piece single(String text) {
      return new Piece(text, Optional.empty());
    }
  }

  private Renderer(String target, Syntax syntax) {
    this.target = target;
    this.syntax = syntax;
  }

  /** {@code query} in {@code syntax}; {@code target} is who refuses what it does not have. */
  public static Rendered render(Query query, String target, Syntax syntax) {
    var renderer = new Renderer(target, syntax);
    Query written = WriteOut.apply(query, syntax);
    Piece piece = renderer.piece(syntax.negatesGroups() ? written : PushNotInward.apply(written));
    boolean refused = renderer.problems.stream().anyMatch(Diagnostic::isError);
    return new Rendered(refused ? Optional.empty() : Optional.of(piece.text()), renderer.problems);
  }

  private Piece piece(Query query) {
    return switch (query) {
      case Query.And and -> group(and.terms(), Joint.AND, and.group());
      case Query.Or or -> group(or.terms(), Joint.OR, or.group());
      case Query.Not not -> not(not);
      case Query.Has has -> piece(syntax.check(has.field(), has.check()), has.origin());
      case Query.Anywhere anywhere -> piece(syntax.anywhere(anywhere.check()), anywhere.origin());
    };
  }

  private Piece group(List<Query> terms, Joint joint, Query.Group group) {
    boolean listed = group != Query.Group.EXPANSION || syntax.listsVariants();
    Optional<String> list = listed ? list(terms, joint) : Optional.empty();
    if (list.isPresent()) {
      return new Piece(
          list.get(), group == Query.Group.EXPANSION ? Optional.empty() : Optional.of(joint));
    }
    var parts = new ArrayList<String>(terms.size());
    for (Query term : terms) {
      Piece piece = piece(term);
      parts.add(needsBrackets(piece, joint) ? syntax.brackets(piece.text()) : piece.text());
    }
    String token = joint == Joint.AND ? syntax.and() : syntax.or();
    return new Piece(syntax.joined(parts, token), Optional.of(joint));
  }

  /** All of {@code terms} as checks of one field in one. */
  private Optional<String> list(List<Query> terms, Joint joint) {
    if (!(terms.getFirst() instanceof Query.Has first)) {
      return Optional.empty();
    }
    var checks = new ArrayList<Check>(terms.size());
    for (Query term : terms) {
      if (!(term instanceof Query.Has has) || !has.field().equals(first.field())) {
        return Optional.empty();
      }
      checks.add(has.check());
    }
    return syntax.list(first.field(), checks, joint);
  }

  private boolean needsBrackets(Piece piece, Joint outer) {
    if (piece.joint().isEmpty()) {
      return false;
    }
    List<Joint> binding = syntax.binding();
    return syntax.bracketsAll() || binding.indexOf(piece.joint().get()) > binding.indexOf(outer);
  }

  private Piece not(Query.Not not) {
    if (not.term() instanceof Query.Has has) {
      Optional<Said> negated = syntax.negated(has.field(), has.check());
      if (negated.isPresent()) {
        return piece(negated.get(), has.origin());
      }
    }
    Piece term = piece(not.term());
    String text = term.joint().isPresent() ? syntax.brackets(term.text()) : term.text();
    return new Piece(syntax.not(text), Optional.of(Joint.NOT));
  }

  private Piece piece(Said said, Span origin) {
    String text = text(said, origin);
    return said instanceof Said.Bracketed
        ? new Piece(text, Optional.of(Joint.NOT))
        : Piece.single(text);
  }

  private String text(Said said, Span origin) {
    switch (said) {
      case Said.Exactly exactly -> {}
      case Said.Bracketed bracketed -> {}
      case Said.Nearly(String text, Approximation how) -> {
        if (reasons.add(how.id())) {
          problems.add(EmitProblems.approximate(target, how, origin));
        }
      }
      case Said.Not(String reason) -> {
        if (reasons.add(reason)) {
          problems.add(EmitProblems.refused(target, reason, origin));
        }
      }
    }
    return said.asText().orElse("");
  }
}
