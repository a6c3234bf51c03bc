// The values that metadata have under a key, text or not.
package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Metadata;
import java.util.ArrayList;
import java.util.List;

/** Metadata under one key, as bytes. */
final class Values {

  private static final Metadata.AsciiMarshaller<byte[]> AS_BYTES =
    new Metadata.AsciiMarshaller<>() {
      @Override
      public String toAsciiString(byte[] value) {
        return new String(value, UTF_8);
      }

      @Override
      public byte[] parseAsciiString(String value) {
        return value.getBytes(UTF_8);
      }
    };

  private Values() {}

  /** Gives the values in their order. */
  static List<byte[]> in(Metadata metadata, String name) {
    List<byte[]> values = new ArrayList<>();
    Iterable<byte[]> found = metadata.getAll(key(name));
    if (found != null) found.forEach(values::add);
    return values;
  }

  /** Adds values. */
  static void add(Metadata metadata, String name, List<byte[]> values) {
    values.forEach(value -> metadata.put(key(name), value));
  }

  private static Metadata.Key<byte[]> key(String name) {
    return name.endsWith(Metadata.BINARY_HEADER_SUFFIX)
      ? Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER)
      : Metadata.Key.of(name, AS_BYTES);
  }
}
