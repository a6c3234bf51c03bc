// Takes messages as bytes and prints what a program sees in them.
package dataexchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Base64;
import java.util.stream.Stream;
import lessonkit.Program;
import polyglot.stubs.example.Values;

/** The program; it needs no server. */
public final class Observe {

  private Observe() {}

  // #region look
  /** Says what is seen, and gives the message encoded again, after a tab. */
  private static String look(String name, byte[] bytes) {
    try {
      Values message = Values.parseFrom(bytes);
      byte[] again = message.toByteArray();
      String base64 = Base64.getEncoder().encodeToString(again);
      return read(name, message) + "\t" + base64;
    } catch (InvalidProtocolBufferException refusal) {
      return "refused\t";
    }
  }

  // #endregion look

  private static String read(String name, Values message) {
    if (name.equals("choice")) return choice(message);
    var field = Values.getDescriptor().findFieldByName(name);
    if (field == null) {
      String sentence = "example.Values has no field " + name + ".";
      throw new IllegalArgumentException(sentence);
    }
    if (!field.hasPresence()) return show(plain(name, message));
    // A field that is not set reads as its default.
    String value = show(message.getField(field));
    return message.hasField(field) ? value : value + ", has…(): false";
  }

  private static Object plain(String name, Values message) {
    return switch (name) {
      case "int32_value" -> message.getInt32Value();
      case "int64_value" -> message.getInt64Value();
      case "uint64_value" -> message.getUint64Value();
      case "fixed64_value" -> message.getFixed64Value();
      case "float_value" -> message.getFloatValue();
      case "double_value" -> message.getDoubleValue();
      case "string_value" -> message.getStringValue();
      case "bytes_value" -> message.getBytesValue();
      case "enum_value" -> message.getEnumValue();
      case "int32_list" -> message.getInt32ListList();
      case "int64_map" -> message.getInt64MapMap();
      case "string_map" -> message.getStringMapMap();
      default -> throw new IllegalArgumentException("Nothing reads " + name);
    };
  }

  private static String choice(Values message) {
    return switch (message.getChoiceCase()) {
      case TEXT_CHOICE -> "TEXT_CHOICE " + show(message.getTextChoice());
      case INT64_CHOICE -> "INT64_CHOICE " + message.getInt64Choice();
      case CHOICE_NOT_SET -> "CHOICE_NOT_SET";
    };
  }

  /** Writes a value on one line. */
  private static String show(Object value) {
    if (value instanceof Message message) {
      var printer = TextFormat.printer().emittingSingleLine(true);
      return ("{ " + printer.printToString(message)).stripTrailing() + " }";
    }
    if (value instanceof ByteString bytes) {
      return '"' + TextFormat.escapeBytes(bytes) + '"';
    }
    return value instanceof String ? '"' + value.toString() + '"' : "" + value;
  }

  public static void main(String[] args) {
    // What to read and the bytes in Base64 come from the command line, or else as
    // lines from standard input, with a tab between.
    Program.run(() -> {
      var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      Stream<String> typed = Stream.of(String.join("\t", args));
      Stream<String> lines = args.length > 0 ? typed : input.lines();
      lines.forEach(line -> {
        String[] parts = (line + "\t").split("\t", -1);
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        System.out.println(look(parts[0], bytes));
      });
    });
  }
}
