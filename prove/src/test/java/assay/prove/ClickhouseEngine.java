package assay.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * ClickHouse within Node: the package {@code chdb} in the folder that {@code ASSAY_CHDB} names. A
 * query goes in as a line of Base64, its answer comes out as one.
 */
final class ClickhouseEngine implements Engine {

  private static final String SCRIPT =
      """
      const {Session} = require('chdb');
      const session = new Session();
      const text = t => Buffer.from(t, 'base64').toString('utf8');
      require('readline').createInterface({input: process.stdin}).on('line', line => {
        let answer;
        try { answer = '+' + session.query(text(line), 'TSV'); } catch (e) { answer = '-' + e.message; }
        console.log(Buffer.from(answer, 'utf8').toString('base64'));
      });
      """;

  private final Process node;
  private final Writer in;
  private final BufferedReader out;

  private ClickhouseEngine(Path folder) throws IOException {
    node =
        new ProcessBuilder("node", "-e", SCRIPT)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    in = new OutputStreamWriter(node.getOutputStream(), UTF_8);
    out = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
  }

  static boolean isThere() {
    return System.getenv("ASSAY_CHDB") != null;
  }

  static ClickhouseEngine start() throws IOException {
    return new ClickhouseEngine(Path.of(System.getenv("ASSAY_CHDB")));
  }

  @Override
  public String target() {
    return "clickhouse";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("table", "events");
  }

  @Override
  public boolean foldsNames() {
    return false;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public void load(SortedSet<String> fields, List<TreeEvent> events) throws IOException {
    var columns = new StringBuilder(quoted(SqlEngine.NUMBER) + " Int32");
    fields.forEach(field -> columns.append(", ").append(quoted(field)).append(" Nullable(String)"));
    ask("DROP TABLE IF EXISTS events");
    ask("CREATE TABLE events (" + columns + ") ENGINE = Memory");
    Path file = Files.createTempFile("events", ".jsonl");
    Files.writeString(file, json(fields, events));
    ask("INSERT INTO events SELECT * FROM file('" + file + "', 'JSONEachRow')");
    Files.delete(file);
  }

  private static String json(SortedSet<String> fields, List<TreeEvent> events) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      for (int i = 0; i < events.size(); i++) {
        out.writeStartObject();
        out.writeNumberField(SqlEngine.NUMBER, i);
        for (String field : fields) {
          List<EventValue> values = events.get(i).values(field);
          out.writeStringField(
              field, values.isEmpty() ? null : SqlEngine.written(values.getFirst()));
        }
        out.writeEndObject();
      }
    }
    return text.toString();
  }

  @Override
  public BitSet find(String query) throws IOException {
    var found = new BitSet();
    String numbers = "SELECT " + quoted(SqlEngine.NUMBER) + " FROM (" + query + ") AS found";
    ask(numbers).lines().forEach(line -> found.set(Integer.parseInt(line)));
    return found;
  }

  private String ask(String query) throws IOException {
    in.write(Base64.getEncoder().encodeToString(query.getBytes(UTF_8)) + "\n");
    in.flush();
    String line = out.readLine();
    if (line == null) {
      throw new IOException("Node ended");
    }
    String answer = new String(Base64.getDecoder().decode(line), UTF_8);
    if (!answer.startsWith("+")) {
      throw new IOException(answer);
    }
    return answer.substring(1);
  }

  @Override
  public void close() throws IOException {
    in.close();
    node.onExit().join();
  }
}
