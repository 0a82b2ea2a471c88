package assay.export;

import assay.truth.Json;
import java.util.List;

/** Texts that end strings, lines, elements or comments in one format or another. */
final class Hostile {

  static final List<String> TEXTS =
      List.of(
          "\"}]}",
          "\\",
          "\\\" \\u0022 \\n",
          "</script><!-- ]]>",
          "{{ title }} ${x} %s",
          "' OR 1=1; --",
          "a\tb",
          "null",
          "é – 日本 😀",
          "\u2028\u2029\u00a0x");

  private Hostile() {}

  /** A playbook and an action with {@code text} in every field that takes any text. */
  static Response everywhere(String text) {
    String quoted = new Json.Str(text).write();
    String list = ": [" + quoted + "]\n";
    String both =
        "title: %1$s\nid: %1$s\ndescription: %1$s\nauthor: %1$s\nworkflow: %1$s\n".formatted(quoted)
            + "references"
            + list;
    return new Response()
        .action("a", both + "requirements" + list + "automation" + list + "linked_analytics" + list)
        .playbook("p", both + "tags" + list + "containment: [a]\n");
  }
}
