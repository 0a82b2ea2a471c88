package assay.storage;

import assay.attack.Attack;
import assay.attack.Technique;
import assay.knowledge.Trigger;
import assay.knowledge.Trigger.AtomicTest;
import assay.rule.Written;
import java.util.List;
import java.util.Map;

/** What stands on the page of a trigger: its tests, or else the text that came with them. */
record TriggerBody(Trigger trigger, Attack attack, Places places) {

  String text() {
    var body = new Body();
    body.properties(
        new Rows(places)
            .attack(links())
            .text("Name", trigger.displayName())
            .add("Rules for it", places.rules(places.links().rulesFor(trigger.id())))
            .all());
    trigger.tests().forEach(test -> test(body, test));
    if (trigger.tests().isEmpty()) {
      trigger.markdown().ifPresent(body::markdown);
    }
    return body.toString();
  }

  List<String> labels() {
    return List.of("trigger", trigger.id());
  }

  private AttackLinks links() {
    Technique technique = attack.technique(trigger.id()).orElse(new Technique(trigger.id(), ""));
    return AttackLinks.of(List.of(), List.of(technique), List.of(), Map.of());
  }

  private void test(Body body, AtomicTest test) {
    body.heading(2, test.name().text());
    test.description().ifPresent(text -> body.markdown(text.text()));
    body.properties(
        new Rows(places)
            .code("Test id", test.guid())
            .add("Platforms", test.platforms().stream().map(Inline::text).toList())
            .text("Run by", test.executor())
            .text("Administrator", test.elevated() ? "needed" : "not needed")
            .all());
    String language = test.executor().map(Written::text).orElse("text");
    test.command().ifPresent(text -> body.code(shell(language), text.text()));
  }

  private static String shell(String executor) {
    return executor.equals("command_prompt") ? "cmd" : executor;
  }
}
