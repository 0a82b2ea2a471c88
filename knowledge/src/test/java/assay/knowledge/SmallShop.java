package assay.knowledge;

import assay.attack.Attack;
import assay.attack.BuiltInAttack;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** A library of five rules, one customer and two use cases, for tests of deployment. */
public final class SmallShop {

  private SmallShop() {}

  public static Library library() {
    Entities entities = Entities.of(entities());
    Attack attack = BuiltInAttack.load();
    var linker = new RuleLinker(attack, Triggers.NONE, entities, new TaxonomyDataNeeded(entities));
    var rules = new ArrayList<LinkedRule>();
    for (RuleFile file : rules()) {
      rules.add(new LinkedRule(file, linker.link(file)));
    }
    return Library.of(attack, Triggers.NONE, entities, List.of(), rules);
  }

  static Deployment deployment(String title) {
    Library library = library();
    for (Customer customer : library.entities().customers()) {
      if (title(customer).equals(title)) {
        return Deployment.of(customer, library);
      }
    }
    return library.entities().useCases().stream()
        .filter(useCase -> title(useCase).equals(title))
        .map(useCase -> Deployment.of(useCase, library))
        .findFirst()
        .orElseThrow();
  }

  static String title(Entity entity) {
    return entity.title().text();
  }

  private static List<RuleFile> rules() {
    return List.of(
        rule("Process started", "category: process_creation, product: windows", "{Image: x}"),
        rule(
            "Another process started",
            "category: process_creation, product: windows",
            "{Image: y}"),
        rule("Name looked up", "category: dns_query, product: windows", "{QueryName: x}"),
        rule("Logged on", "product: windows, service: security", "{EventID: 4624}"),
        rule("Odd log", "product: windows, service: ntlm", "{EventID: 8001}"));
  }

  private static RuleFile rule(String title, String logSource, String selection) {
    String text =
        "title: %s\nlogsource: {%s}\ndetection:\n  one: %s\n  condition: one\n"
            .formatted(title, logSource, selection);
    return RuleReader.read(YamlReader.read(new Source(title + ".yml", text)));
  }

  private static List<Entity> entities() {
    return List.of(
        data("DN_process", "Microsoft-Windows-Sysmon/Operational", 1, "Image", "LP_sysmon"),
        data("DN_audit", "Security", 4688, "Image", "LP_audit"),
        data("DN_dns", "Microsoft-Windows-Sysmon/Operational", 22, "QueryName", "LP_dns"),
        data("DN_logon", "Security", 4624, "LogonType", "LP_logon"),
        data("DN_unused", "System", 7045, "ImagePath", "LP_sysmon"),
        entity(EntityKind.LOGGING_POLICIES, "title: LP_sysmon\n"),
        entity(EntityKind.LOGGING_POLICIES, "title: LP_audit\n"),
        entity(EntityKind.LOGGING_POLICIES, "title: LP_dns\n"),
        entity(EntityKind.LOGGING_POLICIES, "title: LP_logon\n"),
        entity(
            EntityKind.USE_CASES,
            """
            title: UC_logons
            dataneeded: [DN_logon]
            loggingpolicy: [LP_logon]
            detectionrule: [Logged on]
            """),
        entity(
            EntityKind.USE_CASES,
            """
            title: UC_processes
            detectionrule: [Process started, Another process started]
            """),
        entity(
            EntityKind.CUSTOMERS,
            """
            title: CU_clinic
            customer_name: The | Clinic
            dataneeded: [DN_process, DN_logon, DN_unused, DN_gone]
            loggingpolicy: [LP_sysmon]
            detectionrule: [Process started, Name looked up, Odd log, No such rule]
            usecase: [UC_logons]
            """));
  }

  private static Entity data(String title, String channel, int event, String field, String policy) {
    return entity(
        EntityKind.DATA_NEEDED,
        "title: %s\nplatform: Windows\nchannel: %s\neventID: %d\nfields: [%s]\nloggingpolicy: [%s]\n"
            .formatted(title, channel, event, field, policy));
  }

  private static Entity entity(EntityKind kind, String text) {
    String name = text.substring("title: ".length(), text.indexOf('\n'));
    return Small.entity(kind, name + ".yml", text);
  }
}
