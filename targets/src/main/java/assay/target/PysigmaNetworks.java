package assay.target;

import assay.rule.Network;
import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The patterns that pySigma has for a network where a language has none: to the next octet of an
 * IPv4 address, and to the next digit of the shortened text of an IPv6 address. Those of IPv6 may
 * match addresses outside of the network: {@code --compat pysigma} only.
 */
final class PysigmaNetworks {

  private PysigmaNetworks() {}

  static List<Pattern> patterns(Network network) {
    if (network.prefix() == 0) {
      return List.of(Pattern.parse("*"));
    }
    int step = network.isSix() ? 4 : 8;
    int prefix = (network.prefix() + step - 1) / step * step;
    int bits = network.isSix() ? 128 : 32;
    var patterns = new ArrayList<Pattern>();
    for (int i = 0; i < 1 << (prefix - network.prefix()); i++) {
      patterns.add(
          Pattern.parse(
              network.isSix() ? six(network, i, prefix) : four(network, i, prefix, bits)));
    }
    return patterns;
  }

  private static String four(Network network, int index, int prefix, int bits) {
    long address = network.first().low() + ((long) index << (bits - prefix));
    var text = new StringBuilder();
    for (int octet = 0; octet < prefix / 8; octet++) {
      text.append(octet == 0 ? "" : ".").append(address >> (24 - 8 * octet) & 0xFF);
    }
    return prefix == bits ? text.toString() : text + ".*";
  }

  private static String six(Network network, int index, int prefix) {
    long high = network.first().high();
    long low = network.first().low();
    if (prefix <= 64) {
      high += (long) index << (64 - prefix);
    } else {
      low += (long) index << (128 - prefix);
    }
    var groups = new int[8];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (int) ((i < 4 ? high : low) >>> (48 - 16 * (i % 4))) & 0xFFFF;
    }
    if (prefix == 128) {
      return network.prefix() == 128 ? network.first().text() : whole(groups);
    }
    return shortened(groups, prefix);
  }

  private static String whole(int[] groups) {
    var text = new StringBuilder();
    for (int group : groups) {
      text.append(text.isEmpty() ? "" : ":").append(Integer.toHexString(group));
    }
    return text.toString();
  }

  /** The groups up to the first that is zero; of a part of a group so many digits as count. */
  private static String shortened(int[] groups, int prefix) {
    var text = new StringBuilder(groups[0] == 0 && prefix > 16 ? ":" : "");
    int i = 0;
    while (groups[0] == 0 && i < prefix / 16 && groups[i] == 0) {
      i++;
    }
    for (; i < prefix / 16 && groups[i] != 0; i++) {
      text.append(text.isEmpty() ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    if (i < prefix / 16 || prefix % 16 == 0) {
      return text + ":*";
    }
    String digits = Integer.toHexString(groups[i]);
    int cut = 4 - prefix % 16 / 4;
    String part = groups[i] == 0 ? "" : digits.substring(0, Math.max(0, digits.length() - cut));
    return text + (text.isEmpty() ? "" : ":") + part + "*";
  }
}
