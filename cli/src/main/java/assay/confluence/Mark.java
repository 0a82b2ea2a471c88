package assay.confluence;

import assay.page.ConfluencePage;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a page that we published carries as a content property, so that it is known again.
 *
 * @param tree the project that published it
 * @param key the key of the page in that project
 * @param title the title it was given; a copy that somebody made has this mark and another title
 * @param hash stands for all that was published
 * @param labels the labels it was given
 */
record Mark(String tree, String key, String title, String hash, List<String> labels) {

  /** The name of the property. */
  static final String NAME = "assay";

  Mark {
    labels = labels.stream().sorted().toList();
  }

  static Mark of(String tree, ConfluencePage page) {
    return new Mark(tree, page.key(), page.title(), hash(page), page.labels());
  }

  /** Reads the value of the property; empty if another program wrote it. */
  static Optional<Mark> read(JsonValue value) {
    Optional<String> tree = value.at("tree").text();
    Optional<String> key = value.at("key").text();
    if (tree.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mark(
            tree.get(),
            key.get(),
            value.at("title").text().orElse(""),
            value.at("hash").text().orElse(""),
            value.at("labels").texts()));
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("tree", tree);
    json.writeStringField("key", key);
    json.writeStringField("title", title);
    json.writeStringField("hash", hash);
    json.writeArrayFieldStart("labels");
    for (String label : labels) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What the version history of the page says of a change that we made. */
  String message() {
    return "Assay " + hash.substring(0, Math.min(12, hash.length()));
  }

  /** Whether the page carries this mark, and we do not only think that it should. */
  boolean isWritten() {
    return !hash.isEmpty();
  }

  private static String hash(ConfluencePage page) {
    MessageDigest digest = sha256();
    add(digest, page.title());
    add(digest, page.parentKey().map(key -> "below " + key).orElse("top"));
    page.labels().stream().sorted().forEach(label -> add(digest, label));
    add(digest, page.body());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The length goes first, so that what moves from one part to the next is a change. */
  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
