package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks and the addresses in them. */
class NetworkTest {

  private final List<Diagnostic> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8",
    "10.0.0.0/255.0.0.0, 10.0.0.0/8",
    "10.0.0.0/0.255.255.255, 10.0.0.0/8",
    "0.0.0.0/0.0.0.0, 0.0.0.0/0",
    "1.2.3.4/255.255.255.255, 1.2.3.4/32",
    "1.2.3.4, 1.2.3.4/32",
    "10.0.0.0/08, 10.0.0.0/8",
    "::1, ::1/128",
    "2001:DB8:0:0:0:0:0:0/32, 2001:db8::/32",
    "2001:0db8::/32, 2001:db8::/32",
    "::ffff:10.0.0.0/104, ::ffff:10.0.0.0/104",
    "::ffff:a00:0/104, ::ffff:10.0.0.0/104",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3/128",
    "1:0:0:2:3:0:0:4, 1::2:3:0:0:4/128",
    "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7/128",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0/128"
  })
  void networksAreReadInAllTheirForms(String written, String canonical) {
    assertThat(parse(written).map(Network::text)).contains(canonical);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1/8, host-bits-set, 'write `10.0.0.0/8` for the network, or `10.0.0.1` for the one address'",
    "2001:db8::1/64, host-bits-set, 'write `2001:db8::/64` for the network, or `2001:db8::1` for the one address'",
    "10.0.0.0/33, prefix-too-long, 'write a number from 0 to 32 after `10.0.0.0/`'",
    "::/129, prefix-too-long, 'write a number from 0 to 128 after `::/`'",
    "10.0.0.0/255.0.255.0, invalid-network, 'write a number from 0 to 32 after `10.0.0.0/`'",
    "10.0.0.0/, invalid-network, 'write a number from 0 to 32 after `10.0.0.0/`'",
    "10.0.0.0/8/8, invalid-network, 'write a number from 0 to 32 after `10.0.0.0/`'",
    "10.0.0.0/+8, invalid-network, 'write a number from 0 to 32 after `10.0.0.0/`'",
    "::/ffff::, invalid-network, 'write a number from 0 to 128 after `::/`'",
    "fe80::%eth0/64, zone-in-network, 'take out the `%` and what follows it: a zone is of one machine only'",
    "010.0.0.0/8, invalid-network, write `10.0.0.0/8`",
    "10/8, invalid-network, write `10.0.0.0/8`",
    "192.168.1.*, invalid-network, write `192.168.1.0/24`",
    "192.168., invalid-network, write `192.168.0.0/16`"
  })
  void whatIsNoNetworkIsToldWithWhatWasMeant(String written, String id, String help) {
    assertThat(parse(written)).isEmpty();
    assertThat(problems).extracting(Diagnostic::id).containsExactly(id);
    assertThat(problems.getFirst().help()).contains(help);
  }

  @Test
  void eachKindOfProblemHasItsName() {
    for (String written :
        List.of("10.0.0.1/8", "10.0.0.0/33", "fe80::%1/64", "10.0.0.0/x", "x/8")) {
      assertThat(parse(written)).isEmpty();
    }
    assertThat(problems)
        .extracting(Diagnostic::id)
        .containsExactly(
            "host-bits-set",
            "prefix-too-long",
            "zone-in-network",
            "invalid-network",
            "invalid-network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "abc",
        "300.1.1.1/8",
        "1.2.3.4.5/8",
        "1.2.3.-4",
        " 10.0.0.0/8",
        "10.0.0.0 /8",
        "1:2:3:4:5:6:7:8:9",
        "1::2::3",
        ":::",
        "1:",
        ":1",
        "12345::",
        "::g",
        "::1.2.3",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "[::1]",
        "\uFF11.2.3.4",
        "::\uFF11",
        "0x0a.0.0.0/8",
        "*",
        "...",
        "1.2.3.4\n"
      })
  void rubbishIsRefused(String written) {
    assertThat(parse(written)).isEmpty();
    assertThat(problems).extracting(Diagnostic::id).containsExactly("invalid-network");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.2.3, true",
    "10.0.0.0/8, 11.1.2.3, false",
    "10.0.0.0/8, 010.1.2.3, false",
    "10.0.0.0/8, 10.1.2, false",
    "10.0.0.0/8, ::ffff:10.1.2.3, true",
    "10.0.0.0/8, ::FFFF:0a01:0203, true",
    "10.0.0.0/8, 0:0:0:0:0:ffff:10.1.2.3, true",
    "10.0.0.0/8, ::10.1.2.3, false",
    "10.0.0.0/8, a00::, false",
    "0.0.0.0/0, ::1, false",
    "0.0.0.0/0, ::ffff:1.2.3.4, true",
    "0.0.0.0/0, 1.2.3.4, true",
    "1.2.3.4/32, 1.2.3.4, true",
    "1.2.3.4/32, 1.2.3.5, false",
    "2001:db8::/32, 2001:0db8:0000:0000:0000:0000:0000:0001, true",
    "2001:db8::/32, 2001:DB8::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:db8::/127, 2001:db8::1, true",
    "2001:db8::/127, 2001:db8::2, false",
    "::/0, 1.2.3.4, false",
    "::/0, ::ffff:1.2.3.4, true",
    "::ffff:0:0/96, ::ffff:1.2.3.4, true",
    "::ffff:0:0/96, 1.2.3.4, false",
    "fe80::/10, fe80::1%eth0, true",
    "fe80::/10, fe80::1%12, true",
    "fe80::/10, fe80::1%, false",
    "fe80::/10, febf::1, true",
    "fe80::/10, fec0::1, false",
    "fe80::/10, fe8::1, false",
    "10.0.0.0/8, 10.1.2.3%1, false",
    "10.0.0.0/8, '', false",
    "10.0.0.0/8, host.example.org, false",
    "10.0.0.0/8, 10.1.2.3:80, false"
  })
  void anAddressIsInANetworkHoweverItIsWritten(String network, String address, boolean in) {
    assertThat(parse(network).orElseThrow().contains(address)).isEqualTo(in);
  }

  @Test
  void longTextsAreNoAddresses() {
    assertThat(parse("10.0.0.0/8").orElseThrow().contains("1".repeat(1_000_000))).isFalse();
    assertThat(parse("1.".repeat(1_000_000))).isEmpty();
  }

  private Optional<Network> parse(String text) {
    return Network.parse(new Written(text, new Span(0, text.length())), problems::add);
  }
}
