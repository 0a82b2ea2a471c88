package assay.confluence;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Sends requests, and sends them again after failures that pass. */
final class Sender {

  private static final int REPEATS = 6;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Server server;
  private final Credentials credentials;
  private final Pause pause;
  private final HttpClient client;
  private boolean reached;

  /** Looks whether a request was carried out though no good answer came. */
  @FunctionalInterface
  interface Look {

    /** For requests that may be carried out twice without harm. */
    Look NONE = Optional::empty;

    Optional<Reply> done() throws PublishFailed;
  }

  /** Sends to {@code server} in the name of {@code credentials}. */
  Sender(Server server, Credentials credentials, Pause pause) {
    this.server = server;
    this.credentials = credentials;
    this.pause = pause;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
  }

  Reply send(Call call) throws PublishFailed {
    return send(call, Look.NONE);
  }

  /** The answer that ends the matter: good, or a refusal that would come again. */
  Reply send(Call call, Look look) throws PublishFailed {
    Reply reply = once(call, call.body());
    for (int repeat = 0; reply.temporary(); repeat++) {
      if (repeat == REPEATS) {
        throw failed("gave up after %d tries, %s".formatted(REPEATS + 1, reply.reason()));
      }
      await(reply, repeat);
      Optional<Reply> done = reply.maybeDone() ? look.done() : Optional.empty();
      String body = reply.status() == 500 ? call.again() : call.body();
      reply = done.isPresent() ? done.get() : once(call, body);
    }
    return usable(reply);
  }

  private Reply once(Call call, String body) throws PublishFailed {
    try {
      HttpResponse<String> response =
          client.send(request(call, body), BodyHandlers.ofString(StandardCharsets.UTF_8));
      reached = true;
      if (response.statusCode() / 100 == 3) {
        throw failed(
            "is redirected to `%s`; give the address that answers itself"
                .formatted(header(response, "Location")));
      }
      if (response.statusCode() == 200 && JsonValue.read(response.body()).isEmpty()) {
        throw failed("gives no JSON; is this the address of Confluence?");
      }
      return Reply.read(
          response.statusCode(),
          response.body(),
          header(response, "Retry-After"),
          header(response, "Date"));
    } catch (SSLException e) {
      throw failed("gives no secure connection: " + e.getMessage());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      if (!reached) {
        throw failed("cannot be reached");
      }
      return Reply.lost("no connection");
    } catch (IOException e) {
      return Reply.lost("the connection was lost");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private HttpRequest request(Call call, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(server.base() + call.path()))
            .timeout(Duration.ofMinutes(2))
            .header("Authorization", credentials.header())
            .header("Accept", "application/json")
            // Without it a server takes what writes for a forged request of a browser.
            .header("X-Atlassian-Token", "no-check");
    if (body.isEmpty()) {
      return request.method(call.method(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json; charset=utf-8")
        .method(call.method(), BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private void await(Reply reply, int repeat) throws PublishFailed {
    Duration wait = reply.asked().orElse(FIRST_WAIT.multipliedBy(1L << repeat));
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw failed("asks to wait for %,d seconds; publish again then".formatted(wait.toSeconds()));
    }
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Reply usable(Reply reply) throws PublishFailed {
    return switch (reply.status()) {
      case 401 ->
          throw failed(
              "does not know you (%s): check %s, and %s, which only the cloud needs"
                  .formatted(reply.reason(), Credentials.TOKEN, Credentials.USER));
      case 403 ->
          throw failed(
              "does not let you do this (%s): the user of %s needs to view, add and delete pages"
                  .formatted(reply.reason(), Credentials.TOKEN));
      default -> reply;
    };
  }

  private static PublishFailed interrupted() {
    Thread.currentThread().interrupt();
    return new PublishFailed("interrupted");
  }

  private PublishFailed failed(String what) {
    return new PublishFailed(credentials.hiddenIn("`%s` %s".formatted(server.base(), what)));
  }
}
