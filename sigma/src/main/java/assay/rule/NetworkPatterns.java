package assay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network as patterns over the text of addresses.
 *
 * <p>For IPv4 the part that the prefix ends in is counted through. For IPv6 so is the group that it
 * ends in, because {@code ?} and {@code *} stand for a colon as well: {@code fe8*} is also {@code
 * fe8::1}. What is left are whole groups, and then the text depends on where {@code ::} stands. A
 * text that begins with {@code 2001:db8::} has at least two zeros there, so the text tells of up to
 * two; how many more it hides only the number of groups behind it tells, which patterns cannot
 * count. See {@link #whole}.
 */
final class NetworkPatterns {

  /** More patterns are no query that anybody wants to run. */
  static final int MOST = 1_024;

  private final int[] groups = new int[8];
  private final List<String> patterns = new ArrayList<>();
  private boolean sound = true;

  private NetworkPatterns(Address first) {
    for (int i = 0; i < 8; i++) {
      groups[i] = first.group(i);
    }
  }

  static Optional<List<Pattern>> of(Network network) {
    if (!network.isSix()) {
      return patterns(four(network));
    }
    Address first = network.first();
    if (first.isMapped() && network.prefix() >= 96) {
      var carried = new Network(first.carried(), network.prefix() - 96);
      return patterns(
          carried.prefix() == 0
              ? List.of("::ffff:*.*")
              : four(carried).stream().map("::ffff:"::concat).toList());
    }
    var six = new NetworkPatterns(first);
    six.expand(network.prefix());
    return six.sound ? patterns(six.patterns) : addresses(network);
  }

  private static Optional<List<Pattern>> patterns(List<String> written) {
    return Optional.of(written.stream().map(Pattern::parse).toList());
  }

  private static List<String> four(Network network) {
    int whole = network.prefix() / 8;
    int open = network.prefix() % 8;
    var lead = new StringBuilder();
    for (int i = 0; i < whole; i++) {
      lead.append(network.first().octet(i)).append(i < 3 ? "." : "");
    }
    if (whole == 4) {
      return List.of(lead.toString());
    }
    if (open == 0) {
      return List.of(lead + "*");
    }
    var written = new ArrayList<String>();
    int from = network.first().octet(whole);
    for (int octet = from; octet < from + (1 << (8 - open)); octet++) {
      written.add(lead + Integer.toString(octet) + (whole < 3 ? ".*" : ""));
    }
    return written;
  }

  /** All addresses of a small network, one by one. */
  private static Optional<List<Pattern>> addresses(Network network) {
    int open = 128 - network.prefix();
    if (open > Integer.numberOfTrailingZeros(MOST)) {
      return Optional.empty();
    }
    var written = new ArrayList<String>();
    for (int i = 0; i < 1 << open; i++) {
      Address first = network.first();
      written.add(new Address(true, first.high(), first.low() | i).text());
    }
    return patterns(written);
  }

  private void expand(int prefix) {
    int whole = prefix / 16;
    int open = 16 - prefix % 16;
    if (prefix == 0) {
      patterns.add("*:*");
    } else if (open == 16) {
      whole(whole);
    } else if (groups[whole] == 0 && whole < 7 && longestRun(0, whole) < 2) {
      fromZero(whole, open);
    } else if (1 << open > MOST) {
      sound = false;
    } else {
      int from = groups[whole];
      for (int group = from; sound && group < from + (1 << open); group++) {
        groups[whole] = group;
        whole(whole + 1);
      }
    }
    sound &= patterns.size() <= MOST;
  }

  /**
   * The first {@code whole} groups, and then one below {@code 1 << open}. Here {@code ?} does no
   * harm: if it stands for a colon the group is shorter, and so still below.
   */
  private void fromZero(int whole, int open) {
    whole(whole + 1);
    String lead = joined(0, whole) + (whole > 0 ? ":" : "");
    int digits = open / 4;
    for (int i = 1; i <= digits; i++) {
      patterns.add(lead + "?".repeat(i) + ":*");
    }
    for (int top = 1; top < 1 << (open % 4); top++) {
      patterns.add(lead + Integer.toHexString(top) + "?".repeat(digits) + ":*");
    }
  }

  /**
   * The first {@code count} groups, all known, and any others. In the text, {@code ::} may stand
   * behind these groups or for nothing; for zeros at their end, and some that follow; or for zeros
   * before that. One or two patterns each; what they would let in beside is proved here not to be
   * the canonical text of an address, or else {@link #sound} is lost.
   */
  private void whole(int count) {
    if (count == 8) {
      patterns.add(address().text());
      return;
    }
    patterns.add(joined(0, count) + ":*");
    int ending = count;
    while (ending > 0 && groups[ending - 1] == 0) {
      ending--;
    }
    int zeros = count - ending;
    int longest = longestRun(0, ending);
    if (zeros > 0) {
      patterns.add(joined(0, ending) + "::*");
      sound &= zeros <= Math.max(2, longest + 1);
    }
    if (longest >= 2 && zeros <= longest) {
      within(longest, count, ending);
    }
  }

  /**
   * The text where {@code ::} stands for the first of the longest runs of zeros within the first
   * {@code ending} of {@code count} groups: it is told from that of an address with fewer zeros
   * there if those would be fewer than two, or than another run has.
   */
  private void within(int longest, int count, int ending) {
    int start = 0;
    while (run(start, ending) < longest) {
      start++;
    }
    int after = start + longest;
    int least = Math.max(2, Math.max(longestRun(0, start) + 1, longestRun(after, count)));
    sound &= longest == least;
    patterns.add(joined(0, start) + "::" + joined(after, count) + ":*".repeat(8 - count));
  }

  private int longestRun(int from, int to) {
    int longest = 0;
    for (int i = from; i < to; i++) {
      longest = Math.max(longest, run(i, to));
    }
    return longest;
  }

  /** How many groups from {@code from} on, below {@code to}, are zero. */
  private int run(int from, int to) {
    int end = from;
    while (end < to && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private Address address() {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = high << 16 | groups[i];
      low = low << 16 | groups[i + 4];
    }
    return new Address(true, high, low);
  }

  private String joined(int from, int to) {
    var out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
    }
    return out.toString();
  }
}
