package assay.cli;

import assay.project.CannotWrite;
import assay.rule.Metadata;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A YAML document for each rule file and target: its queries with what its rules say. */
final class ConvertYaml implements ConvertOutput {

  private final ConvertPlace place;
  private final String format;
  private final StringBuilder text = new StringBuilder();
  private final Dump dump =
      new Dump(
          DumpSettings.builder()
              .setDefaultFlowStyle(FlowStyle.BLOCK)
              .setExplicitStart(true)
              .setWidth(Integer.MAX_VALUE)
              .build());

  ConvertYaml(ConvertPlace place, String format) {
    this.place = place;
    this.format = format;
  }

  @Override
  public void add(Converted converted) {
    var document = new LinkedHashMap<String, Object>();
    document.put("rule", converted.file().name());
    document.put("target", converted.target().id());
    document.put("format", format);
    document.put("ok", converted.conversion().ok());
    document.put("rules", converted.rules().stream().map(ConvertYaml::rule).toList());
    document.put("outputs", converted.conversion().outputs());
    document.put(
        "problems",
        converted.conversion().problems().stream()
            .map(each -> each.severity().label() + "[" + each.id() + "]: " + each.message())
            .toList());
    text.append(dump.dumpToString(document));
  }

  private static Map<String, Object> rule(Metadata rule) {
    var map = new LinkedHashMap<String, Object>();
    put(map, "title", rule.title());
    put(map, "id", rule.id());
    put(map, "status", rule.status());
    put(map, "level", rule.level());
    List<String> tags = new ArrayList<>(rule.tags().texts());
    if (!tags.isEmpty()) {
      map.put("tags", tags);
    }
    return map;
  }

  private static void put(Map<String, Object> map, String key, Optional<Written> text) {
    text.ifPresent(written -> map.put(key, written.text()));
  }

  @Override
  public void close(int converted) throws CannotWrite {
    place.write(text, Terminal.plural(converted, "conversion"));
  }
}
