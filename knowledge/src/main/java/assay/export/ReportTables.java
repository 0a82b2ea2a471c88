package assay.export;

import assay.knowledge.Customer;
import assay.knowledge.DataGap;
import assay.knowledge.DataMiss;
import assay.knowledge.DataNeeded;
import assay.knowledge.Deployment;
import assay.knowledge.Entity;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.TaxonomyDataNeeded;
import assay.knowledge.UseCase;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.RulePage;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a knowledge base lacks, as tables: rules that find no data, and what each customer and use
 * case has, could have and misses. Several names in a cell stand on a line each.
 */
public final class ReportTables implements Output {

  @Override
  public String id() {
    return "report";
  }

  @Override
  public String description() {
    return "rules without data, and the gaps of customers and use cases, as CSV";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    Library library = base.library();
    var customers = table();
    for (Customer customer : library.entities().customers()) {
      addDeployment(customers, Deployment.of(customer, library), customer.customerName());
    }
    var useCases = table();
    for (UseCase useCase : library.entities().useCases()) {
      addDeployment(useCases, Deployment.of(useCase, library), useCase.useCaseName());
    }
    return OutputFiles.of(
        new OutputFile("tables/rules-without-data.csv", rulesWithoutData(base).toString()),
        new OutputFile("tables/customers.csv", customers.toString()),
        new OutputFile("tables/use-cases.csv", useCases.toString()));
  }

  private static CsvTable rulesWithoutData(KnowledgeBase base) {
    var finder = new TaxonomyDataNeeded(base.library().entities());
    var rows =
        new CsvTable(
            "file",
            "rule",
            "level",
            "log source",
            "event ids",
            "fields",
            "reason",
            "nearest data",
            "it lacks");
    for (RulePage page : base.rulePages()) {
      if (page.file().rules().size() == 1 && !page.links().dataNeeded().isEmpty()) {
        continue;
      }
      for (DataGap gap : finder.gaps(page.file())) {
        rows.add(
            List.of(
                page.file().source().name(),
                gap.rule(),
                page.file().header().level().map(Written::text).orElse(""),
                gap.logSource(),
                lines(gap.eventIds().stream()),
                lines(gap.fields().stream()),
                gap.reason(),
                lines(gap.nearest().stream().map(DataMiss::title)),
                lines(gap.nearest().stream().map(miss -> String.join(", ", miss.lacks())))));
      }
    }
    return rows;
  }

  private static CsvTable table() {
    return new CsvTable(
        "entity",
        "name",
        "part",
        "state",
        "what",
        "data at hand",
        "data missing",
        "policies missing",
        "rules");
  }

  private static void addDeployment(
      CsvTable rows, Deployment deployment, Optional<Written> shownName) {
    var table = new DeploymentRows(deployment.of(), shownName.map(Written::text).orElse(""), rows);
    deployment.deployed().forEach(rule -> table.rule(state(rule.sight()), rule));
    deployment.deployable().forEach(rule -> table.rule("could be deployed", rule));
    deployment
        .collected()
        .forEach(data -> table.data(data.rules().isEmpty() ? "unused" : "used", data));
    deployment.missingData().forEach(data -> table.data("missing", data));
    deployment.policies().forEach(policy -> table.policy("in force", policy, List.of()));
    deployment
        .missingPolicies()
        .forEach(missing -> table.policy("missing", missing.policy(), missing.data()));
    deployment.useCases().forEach(table::useCase);
    deployment.deadNames().forEach(dead -> table.add(dead.field(), "leads nowhere", dead.name()));
  }

  private static String state(Deployment.Sight sight) {
    return switch (sight) {
      case SEES -> "deployed";
      case DOUBTFUL -> "deployed, policies missing";
      case BLIND -> "deployed, data missing";
      case UNKNOWN -> "deployed, no data documented";
    };
  }

  /** The rows of one customer or use case. */
  private record DeploymentRows(Entity of, String name, CsvTable rows) {

    void rule(String state, Deployment.RuleState rule) {
      boolean blind = rule.sight() == Deployment.Sight.BLIND;
      add(
          "rule",
          state,
          rule.rule().title(),
          titles(rule.collected().stream()),
          blind ? titles(rule.others().stream()) : "",
          titles(rule.missingPolicies().stream()),
          "");
    }

    void data(String state, Deployment.UsedData used) {
      add(
          "data needed",
          state,
          used.data().title().text(),
          "",
          "",
          "",
          lines(used.rules().stream().map(LinkedRule::title)));
    }

    void policy(String state, LoggingPolicy policy, List<DataNeeded> data) {
      add("logging policy", state, policy.title().text(), titles(data.stream()), "", "", "");
    }

    void useCase(Deployment.UseCaseState useCase) {
      String state =
          useCase.covered() ? "covered" : useCase.seeing() == 0 ? "not covered" : "partly covered";
      add(
          "use case",
          (useCase.named() ? "named, " : "not named, ") + state,
          useCase.useCase().title().text(),
          "",
          "",
          "",
          "%d of %d".formatted(useCase.seeing(), useCase.rules()));
    }

    void add(String part, String state, String what) {
      add(part, state, what, "", "", "", "");
    }

    private void add(String... cells) {
      var row = new ArrayList<String>();
      row.add(of.title().text());
      row.add(name);
      row.addAll(List.of(cells));
      rows.add(row);
    }
  }

  private static String titles(Stream<? extends Entity> entities) {
    return lines(entities.map(entity -> entity.title().text()));
  }

  private static String lines(Stream<String> names) {
    return names.collect(Collectors.joining("\n"));
  }
}
