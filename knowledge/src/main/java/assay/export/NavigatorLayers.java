package assay.export;

import assay.attack.Attack;
import assay.attack.Technique;
import assay.knowledge.Customer;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.UseCase;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.Written;
import assay.source.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Layers for the ATT&CK Navigator: all rules, those of each customer, those of each use case. */
public final class NavigatorLayers implements Output {

  @Override
  public String id() {
    return "navigator";
  }

  @Override
  public String description() {
    return "layers for the ATT&CK Navigator: all rules, those of each customer and use case";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    return new Writer(base.library()).files();
  }

  /** A rule and its techniques. */
  private record Tagged(LinkedRule rule, RuleTechniques techniques) {}

  /** Writes the layers of one library. */
  private static final class Writer {

    private final Library library;
    private final Attack attack;
    private final Deployments deployments;
    private final List<Tagged> rules;
    private final List<OutputFile> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    Writer(Library library) {
      this.library = library;
      this.attack = library.attack();
      this.deployments = new Deployments(library);
      this.rules =
          library.rules().stream()
              .map(rule -> new Tagged(rule, RuleTechniques.of(rule, attack)))
              .toList();
    }

    OutputFiles files() {
      var all = new Layer("Detection rules", "all rules of the library", attack, false);
      rules.forEach(each -> all.add(each.rule(), each.techniques(), LayerCell.State.DETECTED));
      add("navigator/library", all);
      library.entities().customers().forEach(this::addCustomer);
      library.entities().useCases().forEach(this::addUseCase);
      return new OutputFiles(files, problems());
    }

    private void addCustomer(Customer customer) {
      var layer =
          new Layer(customer.shownName().text(), text(customer.description()), attack, true);
      rules.forEach(
          each -> layer.add(each.rule(), each.techniques(), state(customer, each.rule())));
      add("navigator/customers/" + customer.fileName(), layer);
    }

    private LayerCell.State state(Customer customer, LinkedRule rule) {
      if (!deployments.customers(rule).contains(customer)) {
        return LayerCell.State.NOT_DEPLOYED;
      }
      return switch (deployments.data(customer, rule)) {
        case COLLECTED -> LayerCell.State.DEPLOYED;
        case UNKNOWN -> LayerCell.State.DATA_UNKNOWN;
        case MISSING -> LayerCell.State.WITHOUT_DATA;
      };
    }

    private void addUseCase(UseCase useCase) {
      Written name = useCase.useCaseName().orElse(useCase.title());
      var layer = new Layer(name.text(), text(useCase.description()), attack, false);
      for (Tagged each : rules) {
        if (deployments.useCases(each.rule()).contains(useCase)) {
          layer.add(each.rule(), each.techniques(), LayerCell.State.DETECTED);
        }
      }
      add("navigator/use_cases/" + useCase.fileName(), layer);
    }

    private static String text(Optional<Written> written) {
      return written.map(Written::text).map(String::strip).orElse("");
    }

    /** Files of one name may come from different folders; the later ones are numbered. */
    private void add(String path, Layer layer) {
      String free = path;
      for (int number = 2; !paths.add(free.toLowerCase(Locale.ROOT)); number++) {
        free = path + "-" + number;
      }
      files.add(new OutputFile(free + ".json", layer.text()));
    }

    private List<Finding> problems() {
      var problems = new ArrayList<Finding>();
      for (Tagged each : rules) {
        for (Technique unknown : each.techniques().unknown()) {
          problems.add(ExportProblems.unknownTechnique(each.rule(), unknown));
        }
        for (Technique ended : each.techniques().ended()) {
          problems.add(ExportProblems.endedTechnique(each.rule(), ended));
        }
      }
      return problems;
    }
  }
}
