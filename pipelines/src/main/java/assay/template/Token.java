package assay.template;

/** A word, a number, a text or a sign of an expression. */
record Token(Kind kind, String text, int at) {

  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }
}
