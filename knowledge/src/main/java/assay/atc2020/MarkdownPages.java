package assay.atc2020;

import assay.attack.Attack;
import assay.knowledge.Customer;
import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.Library;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.MitigationSystem;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseStage;
import assay.knowledge.Tags;
import assay.knowledge.Trigger;
import assay.knowledge.UseCase;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.RulePage;
import assay.page.template.atc2020.JtecustomerGenerated;
import assay.page.template.atc2020.JtedataneededGenerated;
import assay.page.template.atc2020.JteenrichmentGenerated;
import assay.page.template.atc2020.JtehardeningpolicyGenerated;
import assay.page.template.atc2020.JteloggingpolicyGenerated;
import assay.page.template.atc2020.JtemitigationpolicyGenerated;
import assay.page.template.atc2020.JtemitigationsystemGenerated;
import assay.page.template.atc2020.JteresponseactionGenerated;
import assay.page.template.atc2020.JteresponseplaybookGenerated;
import assay.page.template.atc2020.JteresponsestageGenerated;
import assay.page.template.atc2020.JteresponsestagesGenerated;
import assay.page.template.atc2020.JteruleGenerated;
import assay.rule.WrittenList;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pages as Atomic Threat Coverage made them in 2020: a folder for each kind, a page for each {@code
 * *.yml}; a {@code *.yaml} counts, but gets no page. There is no index. Nothing is escaped, because
 * nothing was. Triggers are copies of the pages that come with them.
 */
public final class MarkdownPages implements Output {

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public String description() {
    return "a page for each rule and entity, as Markdown";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var files = new ArrayList<OutputFile>();
    for (RulePage page : base.rulePages()) {
      files.add(new OutputFile("Detection_Rules/" + page.name() + ".md", rule(page)));
    }
    Library library = base.library();
    for (Entity entity : library.entities().all()) {
      if (entity.source().name().endsWith(".yml")) {
        files.add(entity(entity, library));
      }
    }
    if (!library.entities().responseStages().isEmpty()) {
      files.add(stages(library.entities()));
    }
    for (Trigger trigger : library.triggers().all()) {
      trigger
          .markdown()
          .ifPresent(text -> files.add(new OutputFile("Triggers/" + trigger.id() + ".md", text)));
    }
    return OutputFiles.of(files);
  }

  /** The page of one rule. */
  public static String rule(RulePage page) {
    return rendered(out -> JteruleGenerated.render(out, null, new RuleText(page)));
  }

  private static OutputFile entity(Entity entity, Library library) {
    String text = rendered(out -> render(entity, library, out));
    return new OutputFile(folder(entity) + "/" + entity.fileName() + ".md", text);
  }

  private static void render(Entity entity, Library library, StringOutput out) {
    switch (entity) {
      case DataNeeded data -> JtedataneededGenerated.render(out, null, data);
      case LoggingPolicy policy -> JteloggingpolicyGenerated.render(out, null, policy);
      case Enrichment enrichment -> JteenrichmentGenerated.render(out, null, enrichment);
      case Customer customer ->
          JtecustomerGenerated.render(out, null, CustomerText.of(customer, library.links()));
      case UseCase useCase ->
          JtecustomerGenerated.render(out, null, CustomerText.of(useCase, library.links()));
      case MitigationSystem system -> JtemitigationsystemGenerated.render(out, null, system);
      case MitigationPolicy policy ->
          JtemitigationpolicyGenerated.render(out, null, policy, tags(policy.tags(), library));
      case HardeningPolicy policy ->
          JtehardeningpolicyGenerated.render(out, null, policy, tags(policy.tags(), library));
      case ResponseAction action ->
          JteresponseactionGenerated.render(out, null, new ActionText(action));
      case ResponsePlaybook playbook ->
          JteresponseplaybookGenerated.render(
              out,
              null,
              new PlaybookText(
                  playbook, Tags.of(playbook.tags().texts(), library.attack()), library.links()));
      case ResponseStage stage ->
          JteresponsestageGenerated.render(
              out, null, new StageText(stage, library.entities().responseActions()));
    }
  }

  private static Tags tags(WrittenList tags, Library library) {
    Attack attack = library.attack();
    return Tags.ofPolicy(tags.texts(), attack);
  }

  private static OutputFile stages(Entities entities) {
    List<String> rows =
        entities.responseStages().stream()
            .map(stage -> new StageText(stage, List.of()).row())
            .toList();
    return new OutputFile(
        "Response_Stages/responsestages.md",
        rendered(out -> JteresponsestagesGenerated.render(out, null, String.join("\n", rows))));
  }

  private static String folder(Entity entity) {
    return switch (entity.kind()) {
      case DATA_NEEDED -> "Data_Needed";
      case LOGGING_POLICIES -> "Logging_Policies";
      case ENRICHMENTS -> "Enrichments";
      case CUSTOMERS -> "Customers";
      case USE_CASES -> "Use_Cases";
      case MITIGATION_SYSTEMS -> "Mitigation_Systems";
      case MITIGATION_POLICIES -> "Mitigation_Policies";
      case HARDENING_POLICIES -> "Hardening_Policies";
      case RESPONSE_ACTIONS -> "Response_Actions";
      case RESPONSE_PLAYBOOKS -> "Response_Playbooks";
      case RESPONSE_STAGES -> "Response_Stages";
    };
  }

  private static String rendered(Consumer<StringOutput> template) {
    var out = new StringOutput();
    template.accept(out);
    return out.toString();
  }
}
