package assay.kibana;

import assay.source.Source;
import assay.truth.Json;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.util.List;
import java.util.stream.Stream;

/** Descriptions of saved objects for tests, and a look into what was made of them. */
final class Described {

  private Described() {}

  static YamlFile file(String name, String text) {
    return YamlReader.read(new Source(name, text));
  }

  static KibanaFiles read(String... texts) {
    return KibanaFiles.read(
        Stream.iterate(0, i -> i < texts.length, i -> i + 1)
            .map(i -> file("visualizations/%02d.yml".formatted(i), texts[i]))
            .toList());
  }

  /** A visualization {@code title} of the chart and the lines below {@code metrics:}. */
  static String visualization(String title, String chart, String metrics) {
    return """
        type: visualization
        name: %s
        title: %s
        index: logstash*
        metrics:
        %s"""
        .formatted(chart, title, metrics);
  }

  static List<String> problems(KibanaFiles files) {
    return files.findings().stream()
        .map(
            finding ->
                finding.diagnostic().id()
                    + " @ "
                    + finding.source().text(finding.diagnostic().span())
                    + finding.diagnostic().help().map(help -> " -- " + help).orElse(""))
        .toList();
  }

  /** The lines of the form of today. */
  static List<Json> lines(KibanaFiles files) {
    return files.savedObjects().files().getFirst().text().lines().map(Json::parse).toList();
  }

  static Json visState(Json line) {
    return Json.parse(line.get("attributes").get("visState").text());
  }

  static Json searchSource(Json attributes) {
    return Json.parse(attributes.get("kibanaSavedObjectMeta").get("searchSourceJSON").text());
  }

  /** The one visState of the first file of the form of 2020. */
  static Json visState2020(KibanaFiles files) {
    return visState(objects2020(files).getFirst());
  }

  static List<Json> objects2020(KibanaFiles files) {
    return Json.parse(files.atc2020().files().getFirst().text()).get("objects").items();
  }
}
