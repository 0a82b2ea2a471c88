package assay.knowledge;

import assay.rule.Written;
import assay.yaml.YamlFile;
import java.util.List;

/** Reads a file as a {@link Customer}. */
public final class CustomerReader {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "customer_name",
          "description",
          "dataneeded",
          "loggingpolicy",
          "detectionrule",
          "usecase");

  private CustomerReader() {}

  public static EntityFile<Customer> read(YamlFile yaml) {
    return EntityReader.read(yaml, "customer", "title", FIELDS, CustomerReader::of);
  }

  private static Customer of(Written title, EntityReader fields) {
    return new Customer(
        title,
        fields.text("customer_name"),
        fields.text("description"),
        fields.list("dataneeded"),
        fields.list("loggingpolicy"),
        fields.list("detectionrule"),
        fields.list("usecase"));
  }
}
