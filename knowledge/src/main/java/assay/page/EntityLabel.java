package assay.page;

import assay.knowledge.Customer;
import assay.knowledge.Entity;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseStage;
import assay.knowledge.UseCase;
import assay.rule.Written;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call an entity: its name if it has one, otherwise its title. */
final class EntityLabel {

  /** A title made for file names, such as {@code RA_1001_practice}. */
  private static final Pattern RESPONSE = Pattern.compile("(R[AP])_(\\d{4})_(.+)", Pattern.DOTALL);

  private EntityLabel() {}

  static String of(Entity entity) {
    String title = entity.title().text();
    if (entity instanceof Customer customer) {
      return filled(customer.shownName().text(), title);
    }
    if (entity instanceof UseCase useCase) {
      return filled(useCase.useCaseName().map(Written::text).orElse(title), title);
    }
    if (entity instanceof ResponseAction || entity instanceof ResponsePlaybook) {
      return response(title);
    }
    return entity instanceof ResponseStage stage
        ? stage.id().map(id -> id.text() + " " + title).orElse(title)
        : title;
  }

  private static String filled(String name, String title) {
    return name.isBlank() ? title : name;
  }

  private static String response(String title) {
    Matcher parts = RESPONSE.matcher(title);
    return parts.matches()
        ? parts.group(1)
            + parts.group(2)
            + " "
            + ModernText.capital(parts.group(3).replace('_', ' '))
        : title;
  }
}
