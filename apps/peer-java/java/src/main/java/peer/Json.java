// Lines of JSON: what the runner reads.
package peer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads JSON. */
final class Json {

  /** With {@code <} and {@code >} as they are. */
  static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  /** Makes an object of names and values in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return object;
  }

  /** Prints a value as a line. */
  static void print(Object value) {
    System.out.println(GSON.toJson(value));
  }

  /** Gives the bytes of metadata values in base64. */
  static List<String> base64(List<byte[]> values) {
    return values.stream().map(Base64.getEncoder()::encodeToString).toList();
  }
}
