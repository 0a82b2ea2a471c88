package assay.rule;

import java.util.Optional;

/**
 * Reads an address. IPv4 is four decimal numbers without leading zeros, for those are octal to some
 * readers (RFC 6943, 3.1.1). IPv6 is any form of RFC 4291, 2.2.
 */
final class AddressReader {

  /** More characters no address has. */
  private static final int LONGEST = 45;

  private final String text;

  private AddressReader(String text) {
    this.text = text;
  }

  static Optional<Address> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var reader = new AddressReader(text);
    return text.indexOf(':') < 0
        ? reader.four(0).map(bits -> new Address(false, 0, bits))
        : reader.six();
  }

  /** The four numbers from {@code start} to the end. */
  private Optional<Long> four(int start) {
    long bits = 0;
    int at = start;
    for (int part = 0; part < 4; part++) {
      int end = part < 3 ? text.indexOf('.', at) : text.length();
      int number = end < 0 ? -1 : decimal(at, end);
      if (number < 0) {
        return Optional.empty();
      }
      bits = bits << 8 | number;
      at = end + 1;
    }
    return Optional.of(bits);
  }

  /** The number from {@code start} up to {@code end} if it is one of 0 to 255; otherwise -1. */
  private int decimal(int start, int end) {
    int length = end - start;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(start) == '0')) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number <= 255 ? number : -1;
  }

  private Optional<Address> six() {
    int gap = text.indexOf("::");
    if (gap < 0) {
      long[] groups = new long[8];
      return groups(0, text.length(), groups) == 8
          ? Optional.of(address(groups, 8, new long[8], 0))
          : Optional.empty();
    }
    long[] before = new long[8];
    long[] after = new long[8];
    int first = groups(0, gap, before);
    int last = groups(gap + 2, text.length(), after);
    return first < 0 || last < 0 || first + last > 7
        ? Optional.empty()
        : Optional.of(address(before, first, after, last));
  }

  /**
   * Reads the groups from {@code start} up to {@code end} into {@code groups}.
   *
   * @return how many there are; -1 if there is anything else or there are more than eight
   */
  private int groups(int start, int end, long[] groups) {
    int count = 0;
    int at = start;
    while (at < end) {
      int colon = text.indexOf(':', at);
      int stop = colon < 0 || colon > end ? end : colon;
      if (stop == text.length() && text.indexOf('.', at) >= 0) {
        Optional<Long> four = four(at);
        if (four.isEmpty() || count > 6) {
          return -1;
        }
        groups[count++] = four.get() >>> 16;
        groups[count++] = four.get() & 0xFFFF;
        return count;
      }
      long group = hexadecimal(at, stop);
      if (group < 0 || count == 8 || stop + 1 == end) {
        return -1;
      }
      groups[count++] = group;
      at = stop + 1;
    }
    return count;
  }

  /** The group from {@code start} up to {@code end}: one to four digits; otherwise -1. */
  private long hexadecimal(int start, int end) {
    int length = end - start;
    if (length < 1 || length > 4) {
      return -1;
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number;
  }

  private static Address address(long[] before, int first, long[] after, int last) {
    long[] all = new long[8];
    System.arraycopy(before, 0, all, 0, first);
    System.arraycopy(after, 0, all, 8 - last, last);
    return new Address(true, half(all, 0), half(all, 4));
  }

  private static long half(long[] groups, int from) {
    return groups[from] << 48 | groups[from + 1] << 32 | groups[from + 2] << 16 | groups[from + 3];
  }
}
