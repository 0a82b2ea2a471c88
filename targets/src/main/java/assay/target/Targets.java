package assay.target;

import assay.target.sigmac.SigmacTargets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All targets. A new one is one more entry here. */
public final class Targets {

  /** The languages of today, in the order they are listed. */
  public static final List<Target> OF_TODAY =
      List.of(
          new Splunk(),
          new SplunkSpl2(),
          new Lucene(),
          new OpensearchLucene(),
          new Eql(),
          new Esql(),
          new Elastalert(),
          new OpensearchPpl(),
          new Kusto(),
          new Sqlite(),
          new Postgresql(),
          new Clickhouse(),
          new Duckdb(),
          new Loki(),
          new QradarAql(),
          new Grep(),
          new Watcher(),
          new Graylog(),
          new Powershell(),
          new Logpoint());

  /** What the converter of 2020 wrote, byte by byte. */
  public static final List<Target> OF_2020 = List.copyOf(SigmacTargets.all());

  /** All of them. */
  public static final List<Target> ALL =
      Stream.concat(OF_TODAY.stream(), OF_2020.stream()).toList();

  private Targets() {}

  public static Optional<Target> find(String id) {
    return ALL.stream().filter(target -> target.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return ALL.stream().map(Target::id).toList();
  }
}
