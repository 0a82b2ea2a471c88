package assay.confluence;

import assay.json.Json;
import assay.page.ConfluencePage;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The requests of the REST API, version 1, that publishing takes, for one space. */
final class ConfluenceApi {

  private static final String CONTENT = "/rest/api/content";
  private static final int PAGES_A_REQUEST = 100;
  private static final int CONFLICTS = 4;

  private final Sender sender;
  private final String space;
  private boolean marksNewPages = true;

  ConfluenceApi(Sender sender, String space) {
    this.sender = sender;
    this.space = space;
  }

  /** The id of the space's home page, if it has one. */
  Optional<String> home() throws PublishFailed {
    Reply reply = sender.send(Call.get("/rest/api/space/" + encoded(space) + "?expand=homepage"));
    if (reply.status() == 404) {
      throw new PublishFailed(
          "there is no space `%s`, or the user of the token may not see it".formatted(space));
    }
    return read(reply).at("homepage", "id").text();
  }

  /** All pages of the space, from the database and not the search index, which lags behind. */
  Map<String, FoundPage> pages() throws PublishFailed {
    Map<String, FoundPage> pages = new LinkedHashMap<>();
    String query =
        "spaceKey=%s&type=page&status=current&limit=%d&start=0&expand=%s"
            .formatted(encoded(space), PAGES_A_REQUEST, FoundPage.EXPAND);
    while (!query.isEmpty()) {
      JsonValue list = read(sender.send(Call.get(CONTENT + "?" + query)));
      int before = pages.size();
      for (JsonValue item : list.at("results").items()) {
        FoundPage.read(item).ifPresent(page -> pages.putIfAbsent(page.id(), page));
      }
      query = pages.size() > before ? next(list) : "";
    }
    return pages;
  }

  /** Only what follows the path is taken, so that no answer can lead to another server. */
  private static String next(JsonValue list) throws PublishFailed {
    String next = list.at("_links", "next").text().orElse("");
    try {
      return Optional.ofNullable(new URI(next).getRawQuery()).orElse("");
    } catch (URISyntaxException e) {
      throw new PublishFailed("cannot read on from Confluence: its link to more is none");
    }
  }

  /** The page of a title, however its capitals are. */
  private Optional<JsonValue> titled(String title) throws PublishFailed {
    String query =
        "?spaceKey=%s&type=page&title=%s&expand=%s"
            .formatted(encoded(space), encoded(title), FoundPage.EXPAND);
    return read(sender.send(Call.get(CONTENT + query))).at("results").items().stream().findFirst();
  }

  String body(String id) throws PublishFailed {
    return read(sender.send(Call.get(content(id) + "?expand=body.storage")))
        .at("body", "storage", "value")
        .text()
        .orElse("");
  }

  /**
   * Makes a page that carries its mark from the first moment, where the server can do that. Some
   * servers leave the mark out and others fail over it; from then on pages are made without.
   */
  FoundPage create(ConfluencePage page, Optional<String> parent, Mark mark)
      throws PublishFailed, Refused {
    String path = CONTENT + "?expand=" + FoundPage.EXPAND;
    String plain = newPage(page, parent, Optional.empty());
    String body = marksNewPages ? newPage(page, parent, Optional.of(mark)) : plain;
    Sender.Look look = () -> made(page, parent, mark).map(Reply::found);
    Reply reply = sender.send(Call.post(path, body).withAgain(plain), look);
    if (reply.status() == 400 && marksNewPages && titled(page.title()).isEmpty()) {
      reply = sender.send(Call.post(path, plain), look);
    }
    FoundPage made =
        FoundPage.read(accepted(reply))
            .orElseThrow(() -> new PublishFailed("Confluence does not tell the id of a new page"));
    marksNewPages = made.mark().isPresent();
    return made;
  }

  /** The page of a request whose answer was lost: ours by its mark, or by its place. */
  private Optional<JsonValue> made(ConfluencePage page, Optional<String> parent, Mark mark)
      throws PublishFailed {
    return titled(page.title())
        .filter(
            json ->
                FoundPage.read(json)
                    .filter(
                        found ->
                            found.is(mark.tree(), mark.key())
                                || (found.mark().isEmpty() && found.parent().equals(parent)))
                    .isPresent());
  }

  private String newPage(ConfluencePage page, Optional<String> parent, Optional<Mark> mark) {
    return Json.line(
        json -> {
          json.writeStartObject();
          pageFields(json, page.title(), page.body(), parent);
          json.writeStringField("status", "current");
          if (mark.isPresent()) {
            json.writeObjectFieldStart("metadata");
            json.writeObjectFieldStart("properties");
            json.writeFieldName(Mark.NAME);
            property(json, mark.get(), Optional.empty());
            json.writeEndObject();
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private void pageFields(JsonGenerator json, String title, String body, Optional<String> parent)
      throws IOException {
    json.writeStringField("type", "page");
    json.writeStringField("title", title);
    json.writeObjectFieldStart("space");
    json.writeStringField("key", space);
    json.writeEndObject();
    if (parent.isPresent()) {
      json.writeArrayFieldStart("ancestors");
      json.writeStartObject();
      json.writeStringField("id", parent.get());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("body");
    json.writeObjectFieldStart("storage");
    json.writeStringField("value", body);
    json.writeStringField("representation", "storage");
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Gives a page {@code title}, {@code body} and {@code parent}, and tells its new version. The
   * message of the version says whose it is: when an answer was lost, or somebody wrote between, it
   * tells whether there is anything left to do.
   */
  long update(FoundPage page, String title, String body, Optional<String> parent, String message)
      throws PublishFailed, Refused {
    long version = page.version();
    for (int conflict = 0; ; conflict++) {
      String text = changedPage(page.id(), version + 1, title, body, parent, message);
      Reply reply = sender.send(Call.put(content(page.id()), text));
      if (reply.ok()) {
        return version + 1;
      }
      if (reply.status() != 409 || conflict == CONFLICTS) {
        throw new Refused(reply.reason());
      }
      JsonValue now = read(sender.send(Call.get(content(page.id()) + "?expand=version")));
      version = now.at("version", "number").number().orElse(version);
      boolean ours = now.at("version", "message").text().equals(Optional.of(message));
      if (ours && version > page.version() && now.at("title").text().equals(Optional.of(title))) {
        return version;
      }
    }
  }

  private String changedPage(
      String id, long version, String title, String body, Optional<String> parent, String message) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", id);
          pageFields(json, title, body, parent);
          json.writeObjectFieldStart("version");
          json.writeNumberField("number", version);
          json.writeStringField("message", message);
          // Those who watch the page are not told of every new rule by mail.
          json.writeBooleanField("minorEdit", true);
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  /** Puts a page into the trash; one that is gone already is no failure. */
  void delete(String id) throws PublishFailed, Refused {
    gone(sender.send(Call.delete(content(id))));
  }

  void addLabels(String id, Collection<String> labels) throws PublishFailed, Refused {
    String body =
        Json.line(
            json -> {
              json.writeStartArray();
              for (String label : labels) {
                json.writeStartObject();
                json.writeStringField("prefix", "global");
                json.writeStringField("name", label);
                json.writeEndObject();
              }
              json.writeEndArray();
            });
    accepted(sender.send(Call.post(content(id) + "/label", body)));
  }

  void removeLabel(String id, String label) throws PublishFailed, Refused {
    gone(sender.send(Call.delete(content(id) + "/label?name=" + encoded(label))));
  }

  /** Puts a mark on a page that has none. */
  void mark(String id, Mark mark) throws PublishFailed, Refused {
    Call call = Call.post(content(id) + "/property", property(mark, Optional.empty()));
    Reply reply = sender.send(call);
    if (!reply.ok()) {
      // The answer to an earlier try may have been lost; then there is a mark.
      changeMark(id, mark);
    }
  }

  /** Replaces the mark of a page; it has versions of its own, apart from those of the page. */
  void changeMark(String id, Mark mark) throws PublishFailed, Refused {
    String path = content(id) + "/property/" + Mark.NAME;
    for (int conflict = 0; ; conflict++) {
      JsonValue now = accepted(sender.send(Call.get(path + "?expand=version")));
      if (Mark.read(now.at("value")).equals(Optional.of(mark))) {
        return;
      }
      long version = now.at("version", "number").number().orElse(1L);
      Reply reply = sender.send(Call.put(path, property(mark, Optional.of(version + 1))));
      if (reply.ok()) {
        return;
      }
      if (reply.status() != 409 || conflict == CONFLICTS) {
        throw new Refused(reply.reason());
      }
    }
  }

  private static String property(Mark mark, Optional<Long> version) {
    return Json.line(json -> property(json, mark, version));
  }

  private static void property(JsonGenerator json, Mark mark, Optional<Long> version)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("key", Mark.NAME);
    json.writeFieldName("value");
    mark.write(json);
    if (version.isPresent()) {
      json.writeObjectFieldStart("version");
      json.writeNumberField("number", version.get());
      json.writeBooleanField("minorEdit", true);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** What reading gave; reading that is refused leaves nothing to work on. */
  private static JsonValue read(Reply reply) throws PublishFailed {
    if (!reply.ok()) {
      throw new PublishFailed("cannot read from Confluence, " + reply.reason());
    }
    return reply.json();
  }

  private static JsonValue accepted(Reply reply) throws Refused {
    if (!reply.ok()) {
      throw new Refused(reply.reason());
    }
    return reply.json();
  }

  /** What is gone already needs not go. */
  private static void gone(Reply reply) throws Refused {
    if (reply.status() != 404) {
      accepted(reply);
    }
  }

  private static String content(String id) {
    return CONTENT + "/" + encoded(id);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
