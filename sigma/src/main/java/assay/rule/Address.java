package assay.rule;

import java.util.Optional;

/**
 * An address of IPv4 or IPv6.
 *
 * @param six whether it is of IPv6
 * @param high the upper 64 of 128 bits; zero for IPv4
 * @param low the lower 64 bits; for IPv4 its 32
 */
public record Address(boolean six, long high, long low) {

  private static final long MAPPED = 0xFFFF_0000_0000L;
  private static final long LOW_32 = 0xFFFF_FFFFL;

  public Address {
    if (!six && (high != 0 || (low & ~LOW_32) != 0)) {
      throw new IllegalArgumentException("more than 32 bits");
    }
  }

  /** Reads {@code text}, all of it, in any of its forms; empty if it is no address. */
  static Optional<Address> parse(String text) {
    return AddressReader.read(text);
  }

  /**
   * Reads what an event has for an address. An IPv6 address may name its zone there, as in {@code
   * fe80::1%eth0}: the zone says which link it was seen on and is no part of the address (RFC 4007,
   * 11).
   */
  static Optional<Address> ofEvent(String text) {
    int zone = text.indexOf('%');
    if (zone < 0) {
      return parse(text);
    }
    return zone + 1 == text.length()
        ? Optional.empty()
        : parse(text.substring(0, zone)).filter(Address::six);
  }

  /** How many bits an address of this protocol has. */
  int bits() {
    return six ? 128 : 32;
  }

  /** This address with zeros behind its first {@code prefix} bits. */
  Address masked(int prefix) {
    if (!six) {
      return new Address(false, 0, low & top(prefix + 32));
    }
    return prefix <= 64
        ? new Address(true, high & top(prefix), 0)
        : new Address(true, high, low & top(prefix - 64));
  }

  /** The {@code bits} upper bits of 64. */
  private static long top(int bits) {
    return bits == 0 ? 0 : -1L << (64 - bits);
  }

  /** Whether this is an IPv6 address that carries one of IPv4. */
  boolean isMapped() {
    return six && high == 0 && (low & ~LOW_32) == MAPPED;
  }

  /** The IPv4 address that a mapped one carries. */
  Address carried() {
    return new Address(false, 0, low & LOW_32);
  }

  /** Number {@code index} of the eight groups of an IPv6 address. */
  int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> (48 - 16 * (index % 4))) & 0xFFFF;
  }

  /** Number {@code index} of the four parts of an IPv4 address. */
  int octet(int index) {
    return (int) (low >>> (24 - 8 * index)) & 0xFF;
  }

  /** The canonical form: four numbers for IPv4, RFC 5952 for IPv6. */
  public String text() {
    if (!six) {
      return "%d.%d.%d.%d".formatted(octet(0), octet(1), octet(2), octet(3));
    }
    return isMapped() ? "::ffff:" + carried().text() : compressed();
  }

  private String compressed() {
    int start = 8;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = zeros(i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    var out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        out.append("::");
        i += length - 1;
      } else {
        boolean first = out.isEmpty() || out.charAt(out.length() - 1) == ':';
        out.append(first ? "" : ":").append(Integer.toHexString(group(i)));
      }
    }
    return out.toString();
  }

  /** How many groups from {@code index} on are zero. */
  int zeros(int index) {
    int end = index;
    while (end < 8 && group(end) == 0) {
      end++;
    }
    return end - index;
  }
}
