package assay.confluence;

import assay.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A small Confluence of one space, {@code SEC}: pages with versions, titles that are unique,
 * labels, properties with versions of their own, lists in parts, one user. It can be told to fail.
 */
public final class FakeConfluence implements AutoCloseable {

  public static final String SPACE = "SEC";
  public static final String TOKEN = "s3cr3t-t0ken-value";
  public static final String HOME = "100";

  private static final int MOST_PAGES = 100;

  /** A page of the space. */
  public static final class Stored {
    final String id;
    String title;
    String body;
    Optional<String> parent;
    long version = 1;
    String message = "";
    final List<String> labels = new ArrayList<>();
    final Map<String, JsonValue> properties = new LinkedHashMap<>();
    final Map<String, Long> propertyVersions = new LinkedHashMap<>();

    Stored(String id, String title, String body, Optional<String> parent) {
      this.id = id;
      this.title = title;
      this.body = body;
      this.parent = parent;
    }
  }

  /** A request as it came. */
  record Seen(String method, String path, Map<String, String> query, String body) {

    boolean writes() {
      return !method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** An answer. */
  record Answer(int status, String body, Map<String, String> headers) {

    static Answer of(int status, String body) {
      return new Answer(status, body, Map.of());
    }

    static Answer refusal(int status, String message) {
      return of(status, "{\"statusCode\":%d,\"message\":%s}".formatted(status, quoted(message)));
    }
  }

  /** What goes wrong with one request. */
  sealed interface Failure {
    /** An answer instead of the work. */
    record Instead(Answer answer) implements Failure {}

    /** The connection ends; the work is done or not. */
    record Lost(boolean done) implements Failure {}

    /** The work is done and the answer says that it failed. */
    record DoneBut(Answer answer) implements Failure {}
  }

  /** A failure and which requests it is for: their method and the end of their path. */
  private record Plan(String method, String path, Failure failure) {}

  final Map<String, Stored> pages = new LinkedHashMap<>();
  final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

  /** Whether marks and labels that come with a new page are kept, as in the cloud. */
  boolean keepsMetadata = true;

  /** Whether a new page with metadata is answered with a failure of the server. */
  boolean failsOverMetadata;

  private final List<Plan> failures = new ArrayList<>();
  private final HttpServer server;
  private final String authorization;
  private long lastId = 100;

  public FakeConfluence() {
    this("Bearer " + TOKEN);
  }

  public FakeConfluence(String authorization) {
    this.authorization = authorization;
    pages.put(HOME, new Stored(HOME, "Home", "<p>home</p>", Optional.empty()));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/wiki";
  }

  /** Lets {@code failure} come over the next such request; several come one after another. */
  void fail(String method, String endOfPath, Failure failure) {
    failures.add(new Plan(method, endOfPath, failure));
  }

  boolean allFailuresCame() {
    return failures.isEmpty();
  }

  Stored page(String title) {
    return pages.values().stream()
        .filter(page -> page.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page " + title + " among " + titles()));
  }

  String parentOf(String title) {
    String id = page(title).parent.orElse("");
    return pages.values().stream()
        .filter(page -> page.id.equals(id))
        .map(page -> page.title)
        .findFirst()
        .orElse("nothing");
  }

  public List<String> titles() {
    return pages.values().stream().map(page -> page.title).sorted().toList();
  }

  /** A page that somebody else wrote. */
  public Stored add(String title, String body, String parent) {
    return put(title, body, Optional.of(parent));
  }

  public List<String> writes() {
    return seen.stream().filter(Seen::writes).map(Seen::toString).toList();
  }

  void forgetRequests() {
    seen.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var request =
          new Seen(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath().replaceFirst("^/wiki/rest/api", ""),
              query(exchange.getRequestURI().getRawQuery()),
              body);
      seen.add(request);
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      authorizations.add(given);
      Answer answer;
      if (!authorization.equals(given)) {
        answer = Answer.refusal(401, "no such user with " + given);
      } else {
        Optional<Answer> failed = failed(request);
        if (failed.isEmpty() && lost) {
          lost = false;
          return;
        }
        answer = failed.isPresent() ? failed.get() : answer(request);
      }
      send(exchange, answer);
    }
  }

  private boolean lost;

  /** The answer of the failure that is planned for {@code request}, if it has one. */
  private Optional<Answer> failed(Seen request) {
    Optional<Plan> plan =
        failures.stream()
            .filter(p -> p.method().equals(request.method()) && request.path().endsWith(p.path()))
            .findFirst();
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    failures.remove(plan.get());
    return switch (plan.get().failure()) {
      case Failure.Instead(Answer answer) -> Optional.of(answer);
      case Failure.DoneBut(Answer answer) -> {
        answer(request);
        yield Optional.of(answer);
      }
      case Failure.Lost(boolean done) -> {
        if (done) {
          answer(request);
        }
        lost = true;
        yield Optional.empty();
      }
    };
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Answer answer(Seen request) {
    String[] path = request.path().substring(1).split("/", -1);
    JsonValue body = JsonValue.read(request.body()).orElse(new JsonValue.Nothing());
    if (path[0].equals("space")) {
      return path[1].equals(SPACE)
          ? Answer.of(200, "{\"key\":\"SEC\",\"homepage\":{\"id\":\"%s\"}}".formatted(HOME))
          : Answer.refusal(404, "No space with key : " + path[1]);
    }
    if (path.length == 1) {
      return request.method().equals("POST") ? create(body) : list(request.query());
    }
    Stored page = pages.get(path[1]);
    if (page == null) {
      return Answer.refusal(404, "No content found with id " + path[1]);
    }
    if (path.length == 2) {
      return switch (request.method()) {
        case "PUT" -> update(page, body);
        case "DELETE" -> delete(page);
        default -> Answer.of(200, json(page, request.query().getOrDefault("expand", "")));
      };
    }
    return path[2].equals("label")
        ? label(page, request, body)
        : property(page, request, path, body);
  }

  private Answer list(Map<String, String> query) {
    if (!SPACE.equals(query.get("spaceKey"))) {
      return Answer.of(200, "{\"results\":[],\"size\":0,\"_links\":{}}");
    }
    int start = Integer.parseInt(query.getOrDefault("start", "0"));
    int limit = Math.min(MOST_PAGES, Integer.parseInt(query.getOrDefault("limit", "25")));
    List<Stored> all =
        pages.values().stream()
            .filter(p -> !query.containsKey("title") || same(p.title, query.get("title")))
            .toList();
    List<Stored> part = all.stream().skip(start).limit(limit).toList();
    String expand = query.getOrDefault("expand", "");
    String results = String.join(",", part.stream().map(page -> json(page, expand)).toList());
    String next =
        start + part.size() < all.size()
            ? "\"next\":\"/rest/api/content?spaceKey=%s&type=page&limit=%d&start=%d&expand=%s\""
                .formatted(SPACE, limit, start + part.size(), expand)
            : "";
    return Answer.of(
        200,
        "{\"results\":[%s],\"size\":%d,\"_links\":{%s}}".formatted(results, part.size(), next));
  }

  private Answer create(JsonValue body) {
    String title = body.at("title").text().orElse("");
    JsonValue metadata = body.at("metadata");
    if (failsOverMetadata && metadata instanceof JsonValue.Fields) {
      return Answer.refusal(500, "java.lang.NullPointerException");
    }
    if (pages.values().stream().anyMatch(page -> same(page.title, title))) {
      return Answer.refusal(400, "A page with this title already exists: " + title);
    }
    Optional<String> parent = parent(body);
    if (parent.isPresent() && !pages.containsKey(parent.get())) {
      return Answer.refusal(400, "No parent page " + parent.get());
    }
    Stored page = put(title, storage(body), parent);
    if (keepsMetadata && metadata.at("properties") instanceof JsonValue.Fields(var fields)) {
      fields.forEach(
          (key, property) -> {
            page.properties.put(key, property.at("value"));
            page.propertyVersions.put(key, 1L);
          });
    }
    return Answer.of(200, json(page, FoundPage.EXPAND));
  }

  private Stored put(String title, String body, Optional<String> parent) {
    String id = Long.toString(++lastId);
    var page = new Stored(id, title, body, parent);
    pages.put(id, page);
    return page;
  }

  private Answer update(Stored page, JsonValue body) {
    long number = body.at("version", "number").number().orElse(0L);
    if (number != page.version + 1) {
      return Answer.refusal(409, "Version must be incremented on update. Current is not that");
    }
    String title = body.at("title").text().orElse("");
    if (pages.values().stream().anyMatch(p -> p != page && same(p.title, title))) {
      return Answer.refusal(400, "A page already exists with the same TITLE in this space");
    }
    page.title = title;
    page.body = storage(body);
    page.parent = parent(body).or(() -> page.parent);
    page.version = number;
    page.message = body.at("version", "message").text().orElse("");
    return Answer.of(200, json(page, FoundPage.EXPAND));
  }

  /** What stood below the page stands below the page above it from then on. */
  private Answer delete(Stored page) {
    pages.remove(page.id);
    pages.values().stream()
        .filter(below -> below.parent.equals(Optional.of(page.id)))
        .forEach(below -> below.parent = page.parent);
    return Answer.of(204, "");
  }

  private static Answer label(Stored page, Seen request, JsonValue body) {
    if (request.method().equals("DELETE")) {
      return page.labels.remove(request.query().get("name"))
          ? Answer.of(204, "")
          : Answer.refusal(404, "no such label");
    }
    for (JsonValue item : body.items()) {
      String name = item.at("name").text().orElse("");
      if (!name.matches("[^\\s.,:;!?&()\\[\\]#^*@]+")) {
        return Answer.refusal(400, "invalid label " + name);
      }
      if (!page.labels.contains(name)) {
        page.labels.add(name);
      }
    }
    return Answer.of(200, "{\"results\":[]}");
  }

  private static Answer property(Stored page, Seen request, String[] path, JsonValue body) {
    String key = path.length > 3 ? path[3] : body.at("key").text().orElse("");
    boolean there = page.properties.containsKey(key);
    long version = page.propertyVersions.getOrDefault(key, 0L);
    switch (request.method()) {
      case "POST" -> {
        if (there) {
          return Answer.refusal(409, "there is a property " + key);
        }
      }
      case "PUT" -> {
        if (body.at("version", "number").number().orElse(0L) != version + 1) {
          return Answer.refusal(409, "version of property");
        }
      }
      default -> {
        return there ? Answer.of(200, json(page, key, version)) : Answer.refusal(404, "none");
      }
    }
    page.properties.put(key, body.at("value"));
    page.propertyVersions.put(key, version + 1);
    return Answer.of(200, json(page, key, version + 1));
  }

  private static String json(Stored page, String key, long version) {
    return "{\"key\":%s,\"value\":%s,\"version\":{\"number\":%d}}"
        .formatted(quoted(key), text(Objects.requireNonNull(page.properties.get(key))), version);
  }

  /** A page with what {@code expand} asks for, and no more. */
  private String json(Stored page, String expand) {
    var out = new StringBuilder("{\"id\":\"%s\",\"type\":\"page\"".formatted(page.id));
    out.append(",\"title\":").append(quoted(page.title));
    List<String> asked = List.of(expand.split(","));
    if (asked.contains("version")) {
      out.append(
          ",\"version\":{\"number\":%d,\"message\":%s}"
              .formatted(page.version, quoted(page.message)));
    }
    if (asked.contains("ancestors")) {
      List<String> ids = ancestors(page).stream().map("{\"id\":\"%s\"}"::formatted).toList();
      out.append(",\"ancestors\":[%s]".formatted(String.join(",", ids)));
    }
    if (asked.contains("body.storage")) {
      out.append(",\"body\":{\"storage\":{\"value\":%s}}".formatted(quoted(page.body)));
    }
    var metadata = new ArrayList<String>();
    if (asked.contains("metadata.labels")) {
      List<String> names =
          page.labels.stream().map(l -> "{\"name\":%s}".formatted(quoted(l))).toList();
      metadata.add("\"labels\":{\"results\":[%s]}".formatted(String.join(",", names)));
    }
    page.propertyVersions.forEach(
        (key, version) -> {
          if (asked.contains("metadata.properties." + key)) {
            metadata.add("\"properties\":{%s:%s}".formatted(quoted(key), json(page, key, version)));
          }
        });
    return out.append(",\"metadata\":{%s}}".formatted(String.join(",", metadata))).toString();
  }

  private List<String> ancestors(Stored page) {
    var ids = new ArrayList<String>();
    for (Optional<String> up = page.parent; up.isPresent(); ) {
      ids.addFirst(up.get());
      up = Objects.requireNonNull(pages.get(up.get()), up.get()).parent;
    }
    return ids;
  }

  private static Optional<String> parent(JsonValue body) {
    List<JsonValue> ancestors = body.at("ancestors").items();
    return ancestors.isEmpty() ? Optional.empty() : ancestors.getLast().at("id").text();
  }

  private static String storage(JsonValue body) {
    return body.at("body", "storage", "value").text().orElse("");
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String part : raw.split("&", -1)) {
        String[] pair = part.split("=", 2);
        query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case JsonValue.Fields(var fields) ->
          "{"
              + String.join(
                  ",",
                  fields.entrySet().stream()
                      .map(e -> quoted(e.getKey()) + ":" + text(e.getValue()))
                      .toList())
              + "}";
      case JsonValue.Items(var items) ->
          "[" + String.join(",", items.stream().map(FakeConfluence::text).toList()) + "]";
      case JsonValue.Text(var text) -> quoted(text);
      case JsonValue.Whole(var number) -> Long.toString(number);
      case JsonValue.Nothing nothing -> "null";
    };
  }

  private static String quoted(String text) {
    return Json.line(json -> json.writeString(text));
  }
}
