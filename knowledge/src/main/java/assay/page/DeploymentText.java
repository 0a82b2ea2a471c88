package assay.page;

import assay.knowledge.Deployment;
import assay.knowledge.Deployment.RuleState;
import assay.knowledge.Deployment.UseCaseState;
import assay.knowledge.Deployment.UsedData;
import assay.knowledge.Entity;
import assay.knowledge.LinkedRule;
import assay.page.template.modern.JtedeploymentGenerated;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is deployed, could be and is missing, in the words of its page, as Markdown; public because
 * the template is another package. {@code rule} and {@code entity} write a name as a table cell,
 * with a link where there is a page.
 */
public record DeploymentText(
    Deployment deployment, Function<LinkedRule, String> rule, Function<Entity, String> entity) {

  /** A line of a table: its cells, ready to be set. */
  public record Line(List<String> cells) {
    @Override
    public String toString() {
      return "| " + String.join(" | ", cells) + " |";
    }
  }

  /** The text without links. */
  public static DeploymentText plain(Deployment deployment) {
    return new DeploymentText(
        deployment,
        rule -> Markdown.cell(rule.title().isBlank() ? rule.fileName() : rule.title()),
        entity -> Markdown.cell(entity.title().text()));
  }

  /** The sections of a page, from its second heading on. */
  public String markdown() {
    var out = new StringOutput();
    JtedeploymentGenerated.render(out, null, this);
    return out.toString().stripTrailing() + "\n";
  }

  /** How much there is of everything. */
  public List<Line> summary() {
    return List.of(
        count("Rules deployed", deployment.deployed().size()),
        count("… that get their data", deployment.count(Deployment.Sight.SEES)),
        count("… whose logging policies are not all in force", doubtful()),
        count("… without their data", deployment.count(Deployment.Sight.BLIND)),
        count("… without documented data", deployment.count(Deployment.Sight.UNKNOWN)),
        count("Rules that could be deployed", deployment.deployable().size()),
        count("Data collected", deployment.collected().size()),
        count("Data that the deployed rules can use", deployment.computedData().size()),
        count("Data missing", deployment.missingData().size()),
        count("Logging policies missing", deployment.missingPolicies().size()));
  }

  private long doubtful() {
    return deployment.count(Deployment.Sight.DOUBTFUL);
  }

  private static Line count(String what, long count) {
    return new Line(List.of(what, Long.toString(count)));
  }

  public List<Line> deployed() {
    return deployment.deployed().stream()
        .map(
            each -> new Line(List.of(rule.apply(each.rule()), titles(each.collected()), gap(each))))
        .toList();
  }

  private String gap(RuleState state) {
    return switch (state.sight()) {
      case SEES -> "–";
      case DOUBTFUL -> "Not in force: " + titles(state.missingPolicies());
      case BLIND -> "Not collected: " + titles(state.others());
      case UNKNOWN -> "No data is documented";
    };
  }

  public List<Line> deployable() {
    return deployment.deployable().stream()
        .map(
            each ->
                new Line(
                    List.of(
                        rule.apply(each.rule()),
                        titles(each.collected()),
                        titles(each.missingPolicies()))))
        .toList();
  }

  public List<Line> missingData() {
    return used(deployment.missingData());
  }

  /** Collected data, and the deployed rules that use it. */
  public List<Line> collected() {
    return used(deployment.collected());
  }

  private List<Line> used(List<UsedData> data) {
    return data.stream()
        .map(each -> new Line(List.of(entity.apply(each.data()), rules(each.rules()))))
        .toList();
  }

  public List<Line> missingPolicies() {
    return deployment.missingPolicies().stream()
        .map(each -> new Line(List.of(entity.apply(each.policy()), titles(each.data()))))
        .toList();
  }

  public List<Line> useCases() {
    return deployment.useCases().stream().map(this::useCase).toList();
  }

  private Line useCase(UseCaseState state) {
    String covered =
        state.covered() ? "Covered" : state.seeing() > 0 ? "Partly covered" : "Not covered";
    return new Line(
        List.of(
            entity.apply(state.useCase()),
            state.named() ? "Yes" : "No",
            covered,
            state.seeing() + " of " + state.rules()));
  }

  /** Names that nothing has, as items of a list. */
  public List<String> deadNames() {
    return deployment.deadNames().stream()
        .map(
            dead ->
                Markdown.code(dead.name())
                    + " in the field "
                    + Markdown.code(dead.field())
                    + " of "
                    + Markdown.text(dead.entity()))
        .toList();
  }

  private String titles(List<? extends Entity> entities) {
    return joined(entities.stream().map(entity));
  }

  private String rules(List<LinkedRule> rules) {
    return joined(rules.stream().map(rule));
  }

  private static String joined(Stream<String> cells) {
    String all = cells.collect(Collectors.joining("<br>"));
    return all.isEmpty() ? "–" : all;
  }
}
