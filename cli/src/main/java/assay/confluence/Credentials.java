package assay.confluence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who publishes, from the environment: a token of a server, or a user's name and a token of the
 * cloud. A command line can be read by others on the same machine, so they are never there.
 */
public final class Credentials {

  static final String TOKEN = "ASSAY_CONFLUENCE_TOKEN";
  static final String USER = "ASSAY_CONFLUENCE_USER";

  private static final String HIDDEN = "***";

  private final String token;
  private final String header;

  private Credentials(String token, String header) {
    this.token = token;
    this.header = header;
  }

  /** The credentials in {@code environment}. */
  public static Credentials from(Map<String, String> environment) throws PublishFailed {
    String token = value(environment, TOKEN);
    if (token.isEmpty()) {
      throw new PublishFailed(
          "there is no token: set %s, and %s too for the cloud".formatted(TOKEN, USER));
    }
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new PublishFailed("%s holds a sign that no token has".formatted(TOKEN));
    }
    String user = value(environment, USER);
    return new Credentials(token, user.isEmpty() ? "Bearer " + token : basic(user, token));
  }

  private static String value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .orElse("");
  }

  private static String basic(String user, String token) {
    byte[] pair = (user + ":" + token).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** The value of the header {@code Authorization}. */
  String header() {
    return header;
  }

  /** {@code text} without the token, whoever put it there. */
  String hiddenIn(String text) {
    return text.replace(header, HIDDEN).replace(token, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
