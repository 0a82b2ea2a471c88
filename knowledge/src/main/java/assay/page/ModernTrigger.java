package assay.page;

import assay.attack.Technique;
import assay.knowledge.Trigger;
import assay.rule.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A trigger in the words of its page; public because the template is another package. */
public record ModernTrigger(Trigger trigger, ModernLinks at) {

  /** One test of a trigger. */
  public record Test(
      String heading,
      String description,
      String platforms,
      String executor,
      String elevated,
      String guid,
      Optional<CodeBlock> command) {}

  private Technique technique() {
    return at.attack().known(trigger.id());
  }

  public String title() {
    String name =
        trigger.displayName().map(Written::text).filter(text -> !text.isBlank()).orElse("");
    return Markdown.heading(
        name.isEmpty()
            ? "Trigger: " + ModernLinks.label(technique())
            : "Trigger: " + trigger.id() + " " + name);
  }

  public List<String> techniques() {
    return List.of(at.technique(technique()));
  }

  public List<String> rules() {
    return at.rules(at.attack().ofTechnique(trigger.id()).rules());
  }

  public List<Test> tests() {
    return trigger.tests().stream().map(ModernTrigger::test).toList();
  }

  private static Test test(Trigger.AtomicTest test) {
    return new Test(
        Markdown.heading(test.name().text()),
        ModernText.prose(test.description()),
        test.platforms().isEmpty()
            ? ModernText.NOT_STATED
            : Markdown.cell(String.join(", ", test.platforms())),
        test.executor()
            .map(executor -> Markdown.codeCell(executor.text()))
            .orElse(ModernText.NOT_STATED),
        test.elevated() ? "Yes" : "No",
        test.guid().map(guid -> Markdown.codeCell(guid.text())).orElse(ModernText.NOT_STATED),
        ModernText.block(test.command(), language(test)));
  }

  private static String language(Trigger.AtomicTest test) {
    return switch (test.executor().map(Written::text).orElse("").toLowerCase(Locale.ROOT)) {
      case "powershell" -> "powershell";
      case "command_prompt" -> "bat";
      case "bash" -> "bash";
      case "sh" -> "sh";
      default -> "";
    };
  }

  /** What the folder tells in Markdown, where it has no tests that can be read. */
  public String described() {
    return trigger.tests().isEmpty()
        ? trigger
            .markdown()
            .map(text -> HarmlessMarkdown.of(text, 2))
            .filter(text -> !text.isEmpty())
            .orElse("No test is written down.")
        : "";
  }

  public String footer() {
    return ModernFooter.of(at.library().attack());
  }
}
