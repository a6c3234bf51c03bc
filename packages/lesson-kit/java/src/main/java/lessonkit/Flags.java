// The command line of a lesson's program.
package lessonkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the command line says. Every flag takes a value and has a default. */
public final class Flags {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Takes names and default values in turn. */
  public Flags(String... defaults) {
    with(defaults);
  }

  /** Adds flags. */
  Flags with(String... defaults) {
    for (int i = 0; i < defaults.length; i += 2) {
      values.put(defaults[i], defaults[i + 1]);
    }
    return this;
  }

  public String get(String name) {
    return values.get(name);
  }

  /**
   * Reads a whole number from a flag.
   *
   * @throws UsageException naming the flag, the value and the range
   */
  public int wholeNumber(String name, int least, int most)
    throws UsageException {
    String value = values.get(name);
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) return number;
    }
    String sentence = "--%s takes a whole number from %d to %d, not \"%s\".";
    throw new UsageException(sentence.formatted(name, least, most, value));
  }

  /**
   * Reads `--flag value` and `--flag=value`.
   *
   * @throws UsageException naming an unknown flag or a missing value
   */
  public Flags parse(String... args) throws UsageException {
    List<String> known = new ArrayList<>();
    values.forEach((name, value) -> known.add("--" + name + " " + value));
    for (int i = 0; i < args.length; i++) {
      String[] parts = args[i].split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      boolean alone = parts.length == 1;
      String wrong = null;
      if (parts[0].equals(name) || !values.containsKey(name)) {
        wrong = "Unknown option '" + parts[0] + "'";
      } else if (alone && i + 1 == args.length) {
        wrong = "Option '" + parts[0] + "' lacks its value";
      }
      if (wrong != null) {
        String defaults = String.join(", ", known);
        throw new UsageException(
          wrong + ". Flags and defaults: " + defaults + "."
        );
      }
      values.put(name, alone ? args[++i] : parts[1]);
    }
    return this;
  }
}
