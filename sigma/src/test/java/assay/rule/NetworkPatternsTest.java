package assay.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import assay.source.Span;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns say just what the network says, or there are none. */
class NetworkPatternsTest {

  private static final int ROUNDS = Boolean.getBoolean("long") ? 20_000 : 1_500;

  /** Groups that differ in how many digits they have, and zeros, which {@code ::} hides. */
  private static final int[] GROUPS = {
    0, 0, 0, 0, 0, 0, 1, 1, 0xf, 0x10, 0xff, 0x100, 0xfe8, 0xfff, 0x1000, 0x2001, 0x8000, 0xffff
  };

  @Test
  void networksAreThoseOfPySigmaAndSoAreTheirPatternsWhereTheyAreSound() {
    var departures = new Departures("cidr");
    int unsound = 0;
    for (Json row : Json.read(Truth.path("golden/oracle/cidr.jsonl.gz", 132))) {
      String written = row.get("cidr").text();
      String ours =
          parse(written)
              .map(network -> network.text() + " " + written(network.expansion()))
              .orElse("error");
      String pySigma =
          row.has("error") ? "error" : row.get("network").text() + " " + row.get("expand").texts();
      departures.compare(written, ours, pySigma);
      if (!row.has("error") && !ours.equals(pySigma)) {
        unsound++;
        assertThat(wrongAddress(written, row.get("expand").texts())).as(written).isPresent();
      }
    }
    System.out.printf("cidr: pySigma's patterns match a wrong address in %d of these%n", unsound);
    departures.check();
  }

  private static String written(Optional<List<Pattern>> patterns) {
    return patterns
        .map(all -> all.stream().map(Pattern::written).toList().toString())
        .orElse("none");
  }

  /** An address for which {@code patterns} are wrong. */
  private static Optional<String> wrongAddress(String network, List<String> patterns) {
    List<java.util.regex.Pattern> compiled =
        compiled(patterns.stream().map(Pattern::parse).toList());
    Network in = parse(network).orElseThrow();
    var random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      Address address = i % 10 == 0 ? address(false, random) : near(in, random);
      if (matches(compiled, address.text()) != in.contains(address)) {
        return Optional.of(address.text());
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.0/22, 192.168.0.* 192.168.1.* 192.168.2.* 192.168.3.*",
    "1.2.3.4/32, 1.2.3.4",
    "1.2.3.4/31, 1.2.3.4 1.2.3.5",
    "0.0.0.0/0, *",
    "::/0, *:*",
    "2001:db8::/32, 2001:db8:*",
    "2001:db8:0::/48, 2001:db8:0:* 2001:db8::*",
    "2001:db8:0:0::/64, 2001:db8:0:0:* 2001:db8::*",
    "2001:db8:0:0:1::/80, 2001:db8:0:0:1:* 2001:db8::1:*:*:*",
    "2001:db8::/36, 2001:db8:0:* 2001:db8::* 2001:db8:?:* 2001:db8:??:* 2001:db8:???:*",
    "::ffff:0:0/96, ::ffff:*.*",
    "::ffff:10.0.0.0/104, ::ffff:10.*",
    "::/16, 0:* ::*",
    "::1/128, ::1",
    "2001:db8::/127, 2001:db8:: 2001:db8::1"
  })
  void thePatternsOfANetworkCanBeRead(String network, String patterns) {
    assertThat(parse(network).orElseThrow().expansion().orElseThrow())
        .extracting(Pattern::written)
        .containsExactly(patterns.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"fe80::/10, 64", "fc00::/7, 512", "2001:db8::/118, 1024", "2603:1016:2400::/40, 256"})
  void whatIsCountedThroughHasManyPatterns(String network, int patterns) {
    assertThat(parse(network).orElseThrow().expansion().orElseThrow()).hasSize(patterns);
  }

  @ParameterizedTest
  @CsvSource({"2000::/3", "2001:db8::/80", "64:ff9b::/96", "::/96", "2001:db8:8000::/33"})
  void somePatternsCannotSay(String network) {
    assertThat(parse(network).orElseThrow().expansion()).isEmpty();
  }

  @Test
  void patternsMatchTheAddressesOfTheNetworkAndNoOthers() {
    var random = new Random(42);
    int said = 0;
    int unsaid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Network network = network(random);
      Optional<List<Pattern>> patterns = network.expansion();
      if (patterns.isEmpty()) {
        unsaid++;
        continue;
      }
      said++;
      assertThat(patterns.get()).as(network.text()).hasSizeLessThanOrEqualTo(1_024);
      List<java.util.regex.Pattern> compiled = compiled(patterns.get());
      for (int i = 0; i < (patterns.get().size() > 50 ? 100 : 1_000); i++) {
        Address address = near(network, random);
        if (matches(compiled, address.text()) != network.contains(address)) {
          fail("%s in %s by %s", address.text(), network.text(), written(patterns));
        }
      }
    }
    System.out.printf("networks: %,d with sound patterns, %,d without any%n", said, unsaid);
    assertThat(said).isGreaterThan(unsaid / 2);
  }

  /** Patterns of IPv6 match no address of IPv4. */
  @Test
  void thePatternsOfIpv6MatchNoAddressOfIpv4() {
    var random = new Random(43);
    for (int round = 0; round < ROUNDS; round++) {
      Network network = network(random);
      if (network.isSix() && network.expansion().isPresent()) {
        Address four = new Address(false, 0, random.nextInt() & 0xFFFF_FFFFL);
        assertThat(matches(compiled(network.expansion().get()), four.text())).isFalse();
      }
    }
  }

  private static Network network(Random random) {
    boolean six = random.nextInt(4) > 0;
    int bits = six ? 128 : 32;
    int prefix = random.nextBoolean() ? random.nextInt(bits / 4 + 1) * 4 : random.nextInt(bits + 1);
    return new Network(address(six, random).masked(prefix), prefix);
  }

  /** An address in the network or beside it, with zeros where they matter. */
  private static Address near(Network network, Random random) {
    Address other = address(network.isSix(), random);
    Address first = network.first();
    if (random.nextInt(3) == 0) {
      return other;
    }
    int shared = random.nextBoolean() ? network.prefix() : random.nextInt(network.prefix() + 1);
    Address kept = first.masked(shared);
    Address free = other.masked(shared);
    var near =
        new Address(
            first.six(),
            kept.high() | (other.high() ^ free.high()),
            kept.low() | (other.low() ^ free.low()));
    return first.six() && random.nextInt(4) == 0 ? shortened(near, network, random) : near;
  }

  /** {@code address} with fewer digits in the group that the prefix ends in. */
  private static Address shortened(Address address, Network network, Random random) {
    int index = Math.min(7, network.prefix() / 16);
    int shift = 48 - 16 * (index % 4);
    long group = (long) network.first().group(index) >>> (4 * (1 + random.nextInt(3)));
    long mask = ~(0xFFFFL << shift);
    return index < 4
        ? new Address(true, (address.high() & mask) | group << shift, address.low())
        : new Address(true, address.high(), (address.low() & mask) | group << shift);
  }

  private static Address address(boolean six, Random random) {
    if (!six) {
      return new Address(false, 0, random.nextInt() & 0xFFFF_FFFFL);
    }
    if (random.nextInt(20) == 0) {
      return new Address(true, 0, 0xFFFF_0000_0000L | (random.nextInt() & 0xFFFF_FFFFL));
    }
    long[] halves = new long[2];
    for (int i = 0; i < 8; i++) {
      int group =
          random.nextInt(5) == 0 ? random.nextInt(0x10000) : GROUPS[random.nextInt(GROUPS.length)];
      halves[i / 4] = halves[i / 4] << 16 | group;
    }
    return new Address(true, halves[0], halves[1]);
  }

  private static boolean matches(List<java.util.regex.Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static List<java.util.regex.Pattern> compiled(List<Pattern> patterns) {
    return patterns.stream().map(NetworkPatternsTest::compiled).toList();
  }

  private static java.util.regex.Pattern compiled(Pattern pattern) {
    return java.util.regex.Pattern.compile(
        pattern.parts().stream().map(NetworkPatternsTest::regex).collect(joining()));
  }

  private static String regex(Pattern.Part part) {
    if (part instanceof Pattern.Literal literal) {
      return java.util.regex.Pattern.quote(literal.text());
    }
    return part == Pattern.Wildcard.ANY ? ".*" : ".";
  }

  private static Optional<Network> parse(String text) {
    return Network.parse(new Written(text, new Span(0, text.length())), problem -> {});
  }
}
