package assay.atc2020;

import assay.knowledge.Customer;
import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Entity;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.Library;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.MitigationSystem;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseStage;
import assay.knowledge.Trigger;
import assay.knowledge.UseCase;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.RulePage;
import assay.page.template.atc2020.confluence.JteactionGenerated;
import assay.page.template.atc2020.confluence.JtecustomerGenerated;
import assay.page.template.atc2020.confluence.JtedataGenerated;
import assay.page.template.atc2020.confluence.JteenrichmentGenerated;
import assay.page.template.atc2020.confluence.JtehardeningGenerated;
import assay.page.template.atc2020.confluence.JtemitigationGenerated;
import assay.page.template.atc2020.confluence.JteplaybookGenerated;
import assay.page.template.atc2020.confluence.JtepolicyGenerated;
import assay.page.template.atc2020.confluence.JteruleGenerated;
import assay.page.template.atc2020.confluence.JtestageGenerated;
import assay.page.template.atc2020.confluence.JtesystemGenerated;
import assay.page.template.atc2020.confluence.JtetableGenerated;
import assay.page.template.atc2020.confluence.JtetriggerGenerated;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Span;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The bodies that Atomic Threat Coverage sent to Confluence in 2020, one file each: {@code
 * confluence/<page above>/<title>.html}. A title is a page: of two with one title the later
 * remains.
 */
public final class ConfluencePages implements Output {

  private static final String ROOT = "Atomic Threat Coverage";

  private static final List<String> EMPTY_PAGES =
      List.of(
          "Customers",
          "Data Needed",
          "Detection Rules",
          "Enrichments",
          "Hardening Policies",
          "Logging Policies",
          "Mitigation Policies",
          "Mitigation Systems",
          "Triggers");

  @Override
  public String id() {
    return "confluence";
  }

  @Override
  public String description() {
    return "a body for each page of Confluence";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var pages = new Pages();
    pages.add("ATC Home", ROOT, "");
    EMPTY_PAGES.forEach(title -> pages.add(ROOT, title, ""));
    stages(base.library(), pages);
    base.rulePages().parallelStream().map(RuleBody::of).toList().forEach(pages::add);
    for (Entity entity : base.library().entities().all()) {
      if (entity.source().name().endsWith(".yml")) {
        add(entity, base.library(), pages);
      }
    }
    for (Trigger trigger : base.library().triggers().all()) {
      add(trigger, base.library(), pages);
    }
    return pages.written();
  }

  private static void stages(Library library, Pages pages) {
    List<ResponseStage> stages = library.entities().responseStages();
    if (!stages.isEmpty()) {
      pages.add(
          ROOT,
          "Response Stages",
          out -> JtetableGenerated.render(out, null, ConfluenceStages.stages(stages)));
    }
  }

  private static void add(Trigger trigger, Library library, Pages pages) {
    Optional<String> name = library.attack().technique(trigger.id()).map(t -> t.name());
    if (trigger.markdown().isPresent() && name.isPresent()) {
      pages.add(
          "Triggers",
          trigger.id() + ": " + name.get(),
          out -> JtetriggerGenerated.render(out, null, trigger.markdown().get()));
    }
  }

  private static void add(Entity entity, Library library, Pages pages) {
    String title = entity.title().text();
    switch (entity) {
      case DataNeeded data ->
          pages.add("Data Needed", title, out -> JtedataGenerated.render(out, null, data));
      case LoggingPolicy policy ->
          pages.add("Logging Policies", title, out -> JtepolicyGenerated.render(out, null, policy));
      case Enrichment enrichment ->
          pages.add(
              "Enrichments", title, out -> JteenrichmentGenerated.render(out, null, enrichment));
      case Customer customer ->
          pages.add(
              "Customers",
              customer.shownName().text(),
              out -> JtecustomerGenerated.render(out, null, customer));
      case MitigationSystem system ->
          pages.add(
              "Mitigation Systems", title, out -> JtesystemGenerated.render(out, null, system));
      case MitigationPolicy policy -> {
        var tags = ConfluenceTags.ofPolicy(policy.tags(), library.attack());
        pages.add(
            "Mitigation Policies",
            title,
            out -> JtemitigationGenerated.render(out, null, policy, tags));
      }
      case HardeningPolicy policy -> {
        var tags = ConfluenceTags.ofPolicy(policy.tags(), library.attack());
        pages.add(
            "Hardening Policies",
            title,
            out -> JtehardeningGenerated.render(out, null, policy, tags));
      }
      case ResponseAction action ->
          pages.add(
              "Response Actions",
              ConfluenceAction.title(action),
              out -> JteactionGenerated.render(out, null, new ConfluenceAction(action)));
      case ResponsePlaybook playbook ->
          pages.add(
              "Response Playbooks",
              ConfluencePlaybook.title(playbook),
              out ->
                  JteplaybookGenerated.render(out, null, ConfluencePlaybook.of(playbook, library)));
      case ResponseStage stage ->
          pages.add(
              "Response Stages",
              ConfluenceStages.title(stage),
              out ->
                  JtestageGenerated.render(
                      out,
                      null,
                      stage,
                      ConfluenceStages.actions(stage, library.entities().responseActions())));
      case UseCase useCase -> {
        // 2020 had no use cases.
      }
    }
  }

  private static String rendered(Consumer<TemplateOutput> template) {
    var out = new StringOutput();
    template.accept(out);
    String text = out.toString();
    return text.substring(0, text.length() - 1);
  }

  /** A rule's page; without a text if ATC broke off before it had one. */
  private record RuleBody(RulePage page, String title, Optional<String> text) {

    static RuleBody of(RulePage page) {
      ConfluenceRule rule = ConfluenceRule.of(page);
      return new RuleBody(
          page,
          rule.title(),
          rule.canBeMade()
              ? Optional.of(rendered(out -> JteruleGenerated.render(out, null, rule)))
              : Optional.empty());
    }
  }

  /** Pages by their files, and what is wrong with them. */
  private static final class Pages {
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Map<String, RulePage> rules = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();

    void add(RuleBody rule) {
      RulePage page = rule.page();
      if (rule.text().isEmpty()) {
        problems.add(new Finding(page.file().source(), brokenOff()));
        return;
      }
      RulePage before = rules.put(path("Detection Rules", rule.title()), page);
      if (before != null) {
        String winner = page.file().source().name();
        problems.add(new Finding(before.file().source(), overwritten(rule.title(), winner)));
      }
      add("Detection Rules", rule.title(), rule.text().get());
    }

    void add(String parent, String title, Consumer<TemplateOutput> template) {
      add(parent, title, rendered(template));
    }

    /** Jinja drops the last line end of a template, so {@code body} has none. */
    void add(String parent, String title, String body) {
      bodies.put(path(parent, title), body);
    }

    OutputFiles written() {
      return new OutputFiles(
          bodies.entrySet().stream()
              .map(page -> new OutputFile(page.getKey(), page.getValue()))
              .toList(),
          problems);
    }

    private static String path(String parent, String title) {
      return "confluence/" + plain(parent) + "/" + plain(title) + ".html";
    }

    private static String plain(String name) {
      return name.replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    private static Diagnostic overwritten(String title, String winner) {
      return Diagnostic.warning(
              "page-overwritten",
              "the Confluence page `%s` is overwritten by that of `%s`".formatted(title, winner),
              new Span(0, 0),
              "this rule has no page of its own")
          .withHelp("give the rules different titles, or use `style: modern`");
    }

    private static Diagnostic brokenOff() {
      return Diagnostic.warning(
              "page-not-made",
              "a technique of this rule has no name, so there is no Confluence page",
              new Span(0, 0),
              "this rule has no page")
          .withHelp("correct the technique, or use `style: modern`");
    }
  }
}
