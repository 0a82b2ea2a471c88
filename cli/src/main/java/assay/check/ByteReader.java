package assay.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote. Where the bytes are something else it throws {@link Broken},
 * and never reads or makes more than there is.
 */
final class ByteReader {

  private final byte[] bytes;
  private final int end;
  private int at;

  /** The bytes are not what was written. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken() {
      super("broken", null, false, false);
    }
  }

  ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = next();
      number |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
    throw new Broken();
  }

  /** A number that is no less than 0 and fits an int. */
  int small() {
    long number = number();
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new Broken();
    }
    return (int) number;
  }

  /** How many things of at least a byte each follow. */
  int count() {
    int count = small();
    if (count > end - at) {
      throw new Broken();
    }
    return count;
  }

  boolean flag() {
    return next() == 1;
  }

  String text() {
    int length = count();
    var text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A reader of the next bytes that were written as one; this one goes on after them. */
  ByteReader part() {
    int length = count();
    var part = new ByteReader(bytes, at, at + length);
    at += length;
    return part;
  }

  /** All bytes that are left. */
  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  /** Starts at this place again, for a second reading. */
  ByteReader again() {
    return new ByteReader(bytes, at, end);
  }

  private byte next() {
    if (at >= end) {
      throw new Broken();
    }
    return bytes[at++];
  }
}
