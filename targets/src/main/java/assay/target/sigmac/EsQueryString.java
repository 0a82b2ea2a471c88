package assay.target.sigmac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Elasticsearch's query string. Values with wildcards search the field's keyword subfield. */
class EsQueryString extends TextLanguage {

  private static final String SPECIAL = "+-=!(){}[]^\"~:/";
  private static final String SUBFIELD = ".keyword";

  private final String listSeparator;

  /**
   * Whether values are written bare. Each field sets it and keywords go by the last one: a field is
   * asked by its subfield and bare, or by its own name and quoted.
   */
  private boolean bare = true;

  private Optional<FieldNames> fieldNames = Optional.empty();

  EsQueryString(Configurations configurations) {
    this(configurations, " OR ");
  }

  EsQueryString(Configurations configurations, String listSeparator) {
    super(configurations, " AND ", " OR ", "NOT ");
    this.listSeparator = listSeparator;
  }

  @Override
  void convert(ParsedRule rule, List<String> outputs) {
    useNamesOf(rule);
    super.convert(rule, outputs);
  }

  final void useNamesOf(ParsedRule rule) {
    fieldNames = Optional.of(rule.names());
  }

  @Override
  String aggregation(Aggregation aggregation) {
    throw new Refusal(Problems.noAggregation(aggregation.span()));
  }

  @Override
  Optional<String> not(Node.Not node) {
    return expression(node.child())
        .filter(child -> !child.isEmpty())
        .map(child -> "(NOT " + child + ")");
  }

  /** A group of keywords only searches all keyword subfields, each for a part of their values. */
  @Override
  Optional<String> bracket(Node.Bracket node) {
    if (!(node.child() instanceof Node.Group group)
        || !group.children().stream().allMatch(Node.Keyword.class::isInstance)) {
      return super.bracket(node);
    }
    if (group.children().isEmpty()) {
      throw new Refusal(Problems.nothingToSearch(group.span()));
    }
    var terms = new ArrayList<String>(group.children().size());
    bare = true;
    for (Node child : group.children()) {
      terms.add(keyword(anywhere(((Node.Keyword) child).value())));
    }
    bare = false;
    String operator = group.isAnd() ? " AND " : " OR ";
    return Optional.of("\\*.keyword:(" + String.join(operator, terms) + ")");
  }

  private static Value anywhere(Value value) {
    if (!(value instanceof Value.Text text)) {
      return value;
    }
    String start = text.text().startsWith("*") ? "" : "*";
    String end = text.text().endsWith("*") ? "" : "*";
    return new Value.Text(start + text.text() + end);
  }

  /** A field for hashes is asked in both cases. */
  @Override
  Optional<String> field(Node.FieldIs node) {
    if (node.value() instanceof Value.None) {
      return Optional.of(isNull(name(node.field(), false)));
    }
    if (!node.field().toLowerCase(Locale.ROOT).contains("hash")) {
      return super.field(node);
    }
    return super.field(new Node.FieldIs(node.field(), bothCases(node.value()), node.span()));
  }

  private static Value bothCases(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Many(List.of(upper(text), lower(text)));
    }
    if (!(value instanceof Value.Many many)) {
      return value;
    }
    var values = new ArrayList<Value>(many.values().size() * 2);
    for (Value part : many.values()) {
      if (part instanceof Value.Text text) {
        values.add(lower(text));
        values.add(upper(text));
      } else {
        values.add(part);
      }
    }
    return new Value.Many(values);
  }

  private static Value upper(Value.Text text) {
    return new Value.Text(text.text().toUpperCase(Locale.ROOT));
  }

  private static Value lower(Value.Text text) {
    return new Value.Text(text.text().toLowerCase(Locale.ROOT));
  }

  private String name(String field, boolean wildcard) {
    bare = wildcard;
    String name = fieldNames.map(names -> names.byLogSource(field)).orElse(field);
    return wildcard ? name + SUBFIELD : name;
  }

  @Override
  String fieldIs(String field, Value value) {
    return name(field, hasWildcard(value)) + ":" + keyword(value);
  }

  @Override
  String fieldIn(String field, Value.Many values, Node.FieldIs node) {
    String name = name(field, values.values().stream().anyMatch(EsQueryString::hasWildcard));
    checkList(values, node);
    return name + ":" + list(values, "(", listSeparator, ")");
  }

  @Override
  String isNull(String field) {
    return "NOT _exists_:" + field;
  }

  @Override
  String matches(String field, Value.Regex regex, Node.FieldIs node) {
    return name(field, false) + ":/" + regex.text() + "/";
  }

  @Override
  final String keyword(Value value) {
    String text = escape(Value.text(value));
    if (text.chars().allMatch(c -> Tokens.isSpace((char) c))) {
      return "\"\"";
    }
    return bare ? text : '"' + text + '"';
  }

  /** A star or question mark that no backslash stands before, or two. */
  static boolean hasWildcard(Value value) {
    if (!(value instanceof Value.Text written)) {
      return false;
    }
    String text = written.text();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '*' || text.charAt(i) == '?') {
        boolean one = i > 0 && text.charAt(i - 1) == '\\';
        boolean two = i > 1 && one && text.charAt(i - 2) == '\\';
        if (!one || two) {
          return true;
        }
      }
    }
    return false;
  }

  String escape(String text) {
    return escape(text, SPECIAL, true);
  }

  /** With {@code spaces} white space and the letter u after a backslash are escaped too. */
  static String escape(String text, String special, boolean spaces) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((spaces && Tokens.isSpace(c)) || special.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else if (Escapes.isLoneBackslash(text, i)) {
        out.append("\\\\");
      } else if (spaces && c == '\\' && text.startsWith("u", i + 1)) {
        out.append("\\\\u");
        i++;
      } else if ((c == '&' || c == '|') && i + 1 < text.length() && text.charAt(i + 1) == c) {
        out.append('\\').append(c).append(c);
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
