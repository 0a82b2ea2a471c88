package assay.rule;

import assay.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A network of IPv4 or IPv6 addresses (Sigma 2.1, modifier {@code cidr}).
 *
 * <p>An IPv6 address that carries one of IPv4 (RFC 4291, 2.5.5.2), such as {@code ::ffff:10.1.2.3},
 * is how a host with both protocols logs an IPv4 peer. So it is in a network of IPv4 if the carried
 * address is, and in one of IPv6 if it is there itself. An address of IPv4 is in no network of
 * IPv6.
 *
 * @param first the lowest address; all its bits behind the prefix are zero
 * @param prefix how many leading bits all addresses share
 */
public record Network(Address first, int prefix) {

  public Network {
    if (prefix < 0 || prefix > first.bits() || !first.masked(prefix).equals(first)) {
      throw new IllegalArgumentException("not a network: " + first.text() + "/" + prefix);
    }
  }

  /**
   * Reads an address with the length of its prefix, an IPv4 address with its mask, or one address
   * alone; empty, with a problem, for anything else and where bits behind the prefix are set.
   */
  public static Optional<Network> parse(Written written, Consumer<Diagnostic> problems) {
    return new NetworkReader(written, problems).network();
  }

  /** Whether {@code text}, a value of an event, is an address in this network. */
  public boolean contains(String text) {
    Optional<Address> address = Address.ofEvent(text);
    return address.isPresent() && contains(address.get());
  }

  boolean contains(Address address) {
    if (address.six() == first.six()) {
      return address.masked(prefix).equals(first);
    }
    return address.isMapped() && contains(address.carried());
  }

  /** Whether {@code text} is an address of either protocol, and nothing else. */
  public static boolean isAddress(String text) {
    return Address.parse(text).isPresent();
  }

  /** Whether every address of {@code other}, a network of the same protocol, is in this one. */
  public boolean contains(Network other) {
    return other.isSix() == isSix()
        && other.prefix >= prefix
        && other.first.masked(prefix).equals(first);
  }

  public boolean isSix() {
    return first.six();
  }

  /** The network in its canonical form, as in {@code 2001:db8::/32}. */
  public String text() {
    return first.text() + "/" + prefix;
  }

  /**
   * The network as patterns for targets that compare text. One of them matches an address in its
   * canonical form, of this network's protocol, if and only if the address is in the network; only
   * {@code 0.0.0.0/0} is any text. Empty where no list of at most {@value NetworkPatterns#MOST}
   * patterns can do that: then a target that has nothing but text cannot say the network.
   */
  public Optional<List<Pattern>> expansion() {
    return NetworkPatterns.of(this);
  }
}
