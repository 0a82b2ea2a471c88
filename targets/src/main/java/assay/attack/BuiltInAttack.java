package assay.attack;

import assay.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The ATT&CK that comes with the product.
 *
 * <p>Its resource is what {@link AttackReader} and {@link PackWriter} make of the collected facts;
 * {@code assay import attack FILE -o PACK} runs the same two.
 */
public final class BuiltInAttack {

  /** The name that a project file knows the pack by. */
  public static final String NAME = "attack-19.1";

  private BuiltInAttack() {}

  /** The pack called {@code name}; empty if none is built in under it. */
  public static Optional<Attack> named(String name) {
    return name.equals(NAME) ? Optional.of(load()) : Optional.empty();
  }

  /** Reads the pack anew; keep it rather than load it twice. */
  public static Attack load() {
    return PackReader.read(
        new Source(NAME, text()),
        problem -> {
          throw new IllegalStateException("the built-in pack is damaged: " + problem.message());
        });
  }

  /** The pack as it is written. */
  static String text() {
    try (InputStream in =
        BuiltInAttack.class.getResourceAsStream("/assay/attack/" + NAME + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("the built-in pack is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
