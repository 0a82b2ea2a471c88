package assay.rule;

import assay.source.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a network in the forms of Python's {@code ipaddress}, which pySigma takes. */
final class NetworkReader {

  private final Written written;
  private final Consumer<Diagnostic> problems;

  NetworkReader(Written written, Consumer<Diagnostic> problems) {
    this.written = written;
    this.problems = problems;
  }

  Optional<Network> network() {
    String text = written.text();
    int slash = text.indexOf('/');
    String name = slash < 0 ? text : text.substring(0, slash);
    if (name.indexOf('%') >= 0) {
      return refuse(NetworkProblems.zone(written));
    }
    Optional<Address> address = Address.parse(name);
    if (address.isEmpty()) {
      return refuse(NetworkProblems.noAddress(written, name, text.substring(name.length())));
    }
    int prefix =
        slash < 0 ? address.get().bits() : prefix(text.substring(slash + 1), address.get());
    if (prefix < 0) {
      return refuse(NetworkProblems.noPrefix(written, address.get()));
    }
    if (prefix > address.get().bits()) {
      return refuse(NetworkProblems.prefixTooLong(written, address.get()));
    }
    var network = new Network(address.get().masked(prefix), prefix);
    return network.first().equals(address.get())
        ? Optional.of(network)
        : refuse(NetworkProblems.hostBits(written, address.get(), network));
  }

  private Optional<Network> refuse(Diagnostic problem) {
    problems.accept(problem);
    return Optional.empty();
  }

  /** How many bits {@code text}, a number or the mask of an IPv4 address, says; -1 if none. */
  private static int prefix(String text, Address address) {
    boolean number =
        !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number) {
      return Integer.parseInt(text);
    }
    return address.six()
        ? -1
        : Address.parse(text).filter(mask -> !mask.six()).map(NetworkReader::ones).orElse(-1);
  }

  /**
   * How many bits the mask sets, which must be the upper ones; a mask of hosts, such as {@code
   * 0.0.0.255}, sets the lower ones and says the same.
   */
  private static int ones(Address mask) {
    int bits = (int) mask.low();
    if (isLower(~bits)) {
      return Integer.bitCount(bits);
    }
    return isLower(bits) ? 32 - Integer.bitCount(bits) : -1;
  }

  /** Whether no bit of {@code bits} is set above one that is not. */
  private static boolean isLower(int bits) {
    return (bits & (bits + 1)) == 0;
  }
}
