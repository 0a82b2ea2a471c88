package assay.target.sigmac;

import assay.target.Target;
import java.util.List;
import java.util.function.Function;

/** The door of this room: its targets, with the configurations they have by themselves. */
public final class SigmacTargets {

  private SigmacTargets() {}

  /** The seven, in the order in which Atomic Threat Coverage puts them on its pages. */
  public static List<Target> all() {
    Configuration winlogbeat = BuiltIn.winlogbeat();
    return List.of(
        target(
            "powershell",
            "PowerShell's Get-WinEvent",
            "powershell",
            BuiltIn.powerShell(),
            PowerShell::new),
        target("es-qs", "Elasticsearch query string", "text", winlogbeat, EsQueryString::new),
        target(
            "xpack-watcher",
            "Elasticsearch Watcher, as shell commands",
            "sh",
            winlogbeat,
            XpackWatcher::new),
        target("graylog", "Graylog search", "text", Configuration.NONE, Graylog::new),
        target("splunk", "Splunk search", "splunk", BuiltIn.splunk(), Splunk::new),
        target("logpoint", "LogPoint search", "text", BuiltIn.logPoint(), LogPoint::new),
        target(
            "grep", "GNU grep with Perl regular expressions", "sh", Configuration.NONE, Grep::new));
  }

  private static Target target(
      String backend,
      String description,
      String language,
      Configuration configuration,
      Function<Configurations, Language> writer) {
    return new SigmacTarget(
        "sigmac-" + backend,
        description + ", as sigmac wrote it in 2020",
        language,
        backend,
        new Configurations(List.of(configuration)),
        writer);
  }
}
