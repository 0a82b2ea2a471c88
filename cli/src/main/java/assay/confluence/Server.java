package assay.confluence;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address of a Confluence.
 *
 * @param base what its paths follow, without a slash at the end
 */
public record Server(String base) {

  /** Reads an address as people write it, with or without a slash or the path of the REST API. */
  public static Server of(String url) throws PublishFailed {
    String base = url.strip().replaceFirst("(?:/rest(?:/api)?)?/*$", "");
    try {
      URI uri = new URI(base);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (uri.getUserInfo() != null) {
        throw new PublishFailed("the address holds a user; put name and token in the environment");
      }
      if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        throw unusable(url);
      }
      return new Server(base);
    } catch (URISyntaxException e) {
      throw unusable(url);
    }
  }

  private static PublishFailed unusable(String url) {
    return new PublishFailed(
        "`%s` is no address of Confluence; it looks like https://example.atlassian.net/wiki"
            .formatted(url));
  }
}
