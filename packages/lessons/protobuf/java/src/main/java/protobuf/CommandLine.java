// What was typed behind the name of a program: flags in any order, and one FILE.
package protobuf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lessonkit.UsageException;

/** The file as it was typed, and each flag with its values. */
record CommandLine(String file, Map<String, List<String>> flags) {
  private static final Pattern FLAG = Pattern.compile(
    "--([^=]*)(?:=(.*))?",
    Pattern.DOTALL
  );

  /**
   * Reads the command line by the same few rules in every language: `--flag VALUE`
   * or `--flag=VALUE`, and what is left is the file.
   *
   * @throws UsageException naming what is missing, unknown or too much
   */
  static CommandLine read(String program, List<String> known, String... args)
    throws UsageException {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    List<String> files = new ArrayList<>();
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      if (!arg.startsWith("-")) {
        files.add(arg);
        continue;
      }
      Matcher found = FLAG.matcher(arg);
      if (!found.matches() || !known.contains(found.group(1))) {
        throw unknownFlag(program, arg, known);
      }
      String name = found.group(1);
      String value = found.group(2);
      if (value == null && !rest.hasNext()) {
        throw new UsageException("--" + name + " takes a value.");
      }
      flags
        .computeIfAbsent(name, flag -> new ArrayList<>())
        .add(value == null ? rest.next() : value);
    }
    return new CommandLine(onlyFile(program, files), flags);
  }

  private static String onlyFile(String program, List<String> files)
    throws UsageException {
    if (files.isEmpty()) {
      String command = "npx nx " + program + " protobuf FILE";
      throw new UsageException("Name the file: " + command);
    }
    if (files.size() == 1) return files.get(0);
    throw new UsageException(
      "One file at a time: \"" +
        files.get(1) +
        "\" is the second. Quote a value with blanks."
    );
  }

  private static UsageException unknownFlag(
    String program,
    String arg,
    List<String> known
  ) {
    String flags = known.isEmpty()
      ? "none"
      : known
          .stream()
          .map(name -> "--" + name)
          .collect(Collectors.joining(", "));
    return new UsageException(
      program + " has no flag " + arg + ". Flags: " + flags + "."
    );
  }
}
