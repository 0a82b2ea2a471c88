package assay.page;

import assay.knowledge.Customer;
import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Entity;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.MitigationSystem;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseStage;
import assay.knowledge.UseCase;
import assay.page.template.modern.JtecustomerGenerated;
import assay.page.template.modern.JtedataGenerated;
import assay.page.template.modern.JteenrichmentGenerated;
import assay.page.template.modern.JteindexGenerated;
import assay.page.template.modern.JteloggingpolicyGenerated;
import assay.page.template.modern.JtemitigationsystemGenerated;
import assay.page.template.modern.JtepolicyGenerated;
import assay.page.template.modern.JteresponseactionGenerated;
import assay.page.template.modern.JteresponseplaybookGenerated;
import assay.page.template.modern.JteresponsestageGenerated;
import assay.page.template.modern.JteruleGenerated;
import assay.page.template.modern.JtestartGenerated;
import assay.page.template.modern.JtetacticGenerated;
import assay.page.template.modern.JtetechniqueGenerated;
import assay.page.template.modern.JtetriggerGenerated;
import assay.page.template.modern.JteusecaseGenerated;
import gg.jte.output.StringOutput;

/** The text of a page: its view in its template. */
final class ModernPage {

  private ModernPage() {}

  static String of(Entity entity, ModernLinks at) {
    var out = new StringOutput();
    switch (entity) {
      case DataNeeded it -> JtedataGenerated.render(out, null, new ModernData(it, at));
      case LoggingPolicy it ->
          JteloggingpolicyGenerated.render(out, null, new ModernLoggingPolicy(it, at));
      case Enrichment it -> JteenrichmentGenerated.render(out, null, new ModernEnrichment(it, at));
      case Customer it -> JtecustomerGenerated.render(out, null, new ModernCustomer(it, at));
      case UseCase it -> JteusecaseGenerated.render(out, null, new ModernUseCase(it, at));
      case MitigationSystem it ->
          JtemitigationsystemGenerated.render(out, null, new ModernMitigationSystem(it, at));
      case MitigationPolicy it -> JtepolicyGenerated.render(out, null, ModernPolicy.of(it, at));
      case HardeningPolicy it -> JtepolicyGenerated.render(out, null, ModernPolicy.of(it, at));
      case ResponseAction it ->
          JteresponseactionGenerated.render(out, null, new ModernAction(it, at));
      case ResponsePlaybook it ->
          JteresponseplaybookGenerated.render(out, null, new ModernPlaybook(it, at));
      case ResponseStage it -> JteresponsestageGenerated.render(out, null, new ModernStage(it, at));
    }
    return out.toString();
  }

  static String of(ModernRule view) {
    var out = new StringOutput();
    JteruleGenerated.render(out, null, view);
    return out.toString();
  }

  static String of(ModernStart view) {
    var out = new StringOutput();
    JtestartGenerated.render(out, null, view);
    return out.toString();
  }

  static String of(ModernIndex view) {
    var out = new StringOutput();
    JteindexGenerated.render(out, null, view);
    return out.toString();
  }

  static String of(ModernTechnique view) {
    var out = new StringOutput();
    JtetechniqueGenerated.render(out, null, view);
    return out.toString();
  }

  static String of(ModernTactic view) {
    var out = new StringOutput();
    JtetacticGenerated.render(out, null, view);
    return out.toString();
  }

  static String of(ModernTrigger view) {
    var out = new StringOutput();
    JtetriggerGenerated.render(out, null, view);
    return out.toString();
  }
}
