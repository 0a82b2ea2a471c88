package assay.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: numbers in seven bits a byte, texts with their length before them. */
final class ByteWriter {

  private byte[] bytes = new byte[1 << 10];
  private int length;

  void number(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      add((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    add((byte) rest);
  }

  void flag(boolean flag) {
    add((byte) (flag ? 1 : 0));
  }

  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes and, before them, how many. */
  void bytes(byte[] more) {
    number(more.length);
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  int length() {
    return length;
  }

  /** A reader of what was written. */
  ByteReader reader() {
    return new ByteReader(bytes, 0, length);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void add(byte b) {
    room(1);
    bytes[length++] = b;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
