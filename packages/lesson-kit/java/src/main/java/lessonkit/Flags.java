// The command line of a lesson's program.
package lessonkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says. Every flag has a default; one whose default is
 * false is a switch, and any other takes a value.
 */
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

  public boolean isOn(String name) {
    return values.get(name).equals("true");
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
   * Reads `--flag value` and `--flag=value`, and a switch by its name alone.
   *
   * @throws UsageException naming an unknown flag or a missing value
   */
  public Flags parse(String... args) throws UsageException {
    Map<String, String> defaults = Map.copyOf(values);
    List<String> known = new ArrayList<>();
    values.forEach((name, value) -> known.add("--" + name + " " + value));
    String all = ". Flags and defaults: " + String.join(", ", known) + ".";
    for (int i = 0; i < args.length; i++) {
      String[] parts = args[i].split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      if (parts[0].equals(name) || !defaults.containsKey(name)) {
        throw new UsageException("Unknown option '" + parts[0] + "'" + all);
      }
      boolean isSwitch = defaults.get(name).equals("false");
      boolean alone = parts.length == 1;
      if (isSwitch && !alone) {
        throw new UsageException(
          "Option '--" + name + "' takes no value" + all
        );
      }
      if (!isSwitch && alone && ++i == args.length) {
        throw new UsageException(
          "Option '--" + name + "' lacks its value" + all
        );
      }
      values.put(name, isSwitch ? "true" : alone ? args[i] : parts[1]);
    }
    return this;
  }
}
