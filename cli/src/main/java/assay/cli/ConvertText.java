package assay.cli;

import assay.pipeline.Processed;
import assay.project.CannotWrite;
import assay.target.Request;
import assay.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries as they are: all of a target together, in the order of the rules. */
final class ConvertText implements ConvertOutput {

  private final ConvertPlace place;
  private final Request request;
  private final Map<Target, List<String>> queries = new LinkedHashMap<>();

  ConvertText(ConvertPlace place, Request request) {
    this.place = place;
    this.request = request;
  }

  @Override
  public void add(Converted converted) {
    queries
        .computeIfAbsent(converted.target(), target -> new ArrayList<>())
        .addAll(converted.conversion().queries());
  }

  @Override
  public void close(int converted) throws CannotWrite {
    var text = new StringBuilder();
    queries.forEach(
        (target, all) -> {
          Processed finished = target.finish(all, request);
          place.terminal().show(finished.problems());
          finished.queries().forEach(query -> text.append(query).append('\n'));
        });
    place.write(text, Terminal.plural(converted, "conversion"));
  }
}
