package assay.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of STIX objects from names: a type and a UUID of version 5. An object keeps its id as long as
 * it keeps its name, in every run and on every machine.
 */
final class StixId {

  /** Ours alone; STIX forbids that of its cyber observables. */
  private static final UUID NAMESPACE = UUID.fromString("9b4f2c53-6f0e-4d0a-8a53-2f6d5c1e7b90");

  private StixId() {}

  static String of(String type, String name) {
    return type + "--" + version5(type + "\n" + name);
  }

  /** RFC 9562, 5.5: the first 128 bits of SHA-1 over namespace and name, but for six of them. */
  private static UUID version5(String name) {
    MessageDigest sha1 = sha1();
    sha1.update(bytes(NAMESPACE));
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
