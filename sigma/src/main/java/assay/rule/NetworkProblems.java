package assay.rule;

import assay.source.Diagnostic;
import assay.source.Printable;
import java.util.ArrayList;
import java.util.Optional;

/** The texts of all that can be wrong with a network. */
final class NetworkProblems {

  private static final String FORMS =
      "write an address and the length of its prefix, as in `10.0.0.0/8` or `2001:db8::/32`";

  private NetworkProblems() {}

  /** {@code name} is no address; {@code rest} is what stands behind it. */
  static Diagnostic noAddress(Written written, String name, String rest) {
    return Diagnostic.error(
            "invalid-network",
            "`%s` is not a network".formatted(Printable.shortened(written.text())),
            written.span(),
            "no address of IPv4 or IPv6")
        .withHelp(meant(name, rest).map("write `%s`"::formatted).orElse(FORMS));
  }

  /** What was meant by an IPv4 address that lacks parts or begins them with zeros. */
  private static Optional<String> meant(String name, String rest) {
    String[] parts = name.length() > 45 ? new String[0] : name.split("\\.", -1);
    if (parts.length == 0 || parts.length > 4) {
      return Optional.empty();
    }
    var numbers = new ArrayList<String>();
    int given = 0;
    for (String part : parts) {
      boolean open = part.equals("*") || part.isEmpty();
      given += open ? 0 : 1;
      numbers.add(open ? "0" : part.replaceFirst("^0+(?=.)", ""));
    }
    while (numbers.size() < 4) {
      numbers.add("0");
    }
    String whole = String.join(".", numbers);
    String prefix = rest.isEmpty() && given < 4 ? "/" + 8 * given : rest;
    return given > 0 && Address.parse(whole).isPresent()
        ? Optional.of(whole + Printable.shortened(prefix))
        : Optional.empty();
  }

  static Diagnostic zone(Written written) {
    return Diagnostic.error(
            "zone-in-network",
            "the network `%s` names a zone".formatted(Printable.shortened(written.text())),
            written.span(),
            "has a `%`")
        .withHelp("take out the `%` and what follows it: a zone is of one machine only");
  }

  static Diagnostic noPrefix(Written written, Address address) {
    return Diagnostic.error(
            "invalid-network",
            "`%s` is not a network".formatted(Printable.shortened(written.text())),
            written.span(),
            "no length of a prefix")
        .withHelp(range(address));
  }

  static Diagnostic prefixTooLong(Written written, Address address) {
    return Diagnostic.error(
            "prefix-too-long",
            "the prefix of `%s` is longer than an address"
                .formatted(Printable.shortened(written.text())),
            written.span(),
            "an address has %d bits".formatted(address.bits()))
        .withHelp(range(address));
  }

  private static String range(Address address) {
    return "write a number from 0 to %d after `%s/`".formatted(address.bits(), address.text());
  }

  static Diagnostic hostBits(Written written, Address address, Network network) {
    return Diagnostic.error(
            "host-bits-set",
            "`%s` has bits set behind its prefix".formatted(Printable.shortened(written.text())),
            written.span(),
            "not the first address of its network")
        .withHelp(
            "write `%s` for the network, or `%s` for the one address"
                .formatted(network.text(), address.text()));
  }
}
