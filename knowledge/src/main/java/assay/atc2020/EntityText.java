package assay.atc2020;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.Tags;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of an entity as the pages of 2020 print them; public for their templates. */
public final class EntityText {

  private static final String ATTACK = "https://attack.mitre.org/";

  private EntityText() {}

  public static String text(Optional<Written> written) {
    return written.map(Written::text).orElse("");
  }

  /** A text without the white space around it. */
  public static String stripped(Optional<Written> written) {
    return PythonStrip.of(text(written));
  }

  /** The items of a list in a table cell. */
  public static String items(WrittenList list) {
    return listed(list.texts(), item -> item);
  }

  /** References, each a link to itself; ATC also links the word None. */
  public static String links(WrittenList references) {
    return listed(references.texts(), url -> "[" + url + "](" + url + ")");
  }

  /** Names of entities, each a link to the page of that name in {@code folder}. */
  public static String pages(WrittenList names, String folder) {
    return listed(names.texts(), name -> page(name, folder));
  }

  /** Logging policies; the word None stands for none. */
  public static String policies(WrittenList names) {
    return listed(
        names.texts(),
        name -> name.equals("None") ? " Not existing " : page(name, "Logging_Policies"));
  }

  public static String tactics(Tags tags) {
    return listed(tags.tactics(), EntityText::tactic);
  }

  public static String techniques(Tags tags) {
    return listed(tags.techniques(), technique -> technique(technique, "techniques"));
  }

  /** Techniques of a playbook, whose links lead below tactics. */
  public static String playbookTechniques(Tags tags) {
    return listed(tags.techniques(), technique -> technique(technique, "tactics"));
  }

  public static String mitigations(Tags tags) {
    return listed(
        tags.mitigations(),
        one -> link(one.id() + ": " + orNone(one.name()), ATTACK + "mitigations/" + one.id()));
  }

  private static String tactic(Tactic tactic) {
    return link(tactic.id() + ": " + tactic.name(), ATTACK + "tactics/" + tactic.id());
  }

  private static String technique(Technique technique, String folder) {
    return link(
        technique.id() + ": " + orNone(technique.name()),
        ATTACK + folder + "/" + technique.id().replace('.', '/'));
  }

  private static String page(String name, String folder) {
    return link(name, "../" + folder + "/" + name + ".md");
  }

  /** ATC puts a tag that it does not know into the list two times. */
  public static String twice(List<String> tags) {
    return listed(tags, tag -> tag + "</li><li>" + tag);
  }

  static String link(String label, String url) {
    return "[" + label + "](" + url + ")";
  }

  /** Python's word for nothing where there is no name. */
  private static String orNone(String name) {
    return name.isEmpty() ? "None" : name;
  }

  static <T> String listed(List<T> items, Function<T, String> text) {
    return items.stream()
        .map(item -> "<li>" + text.apply(item) + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }
}
