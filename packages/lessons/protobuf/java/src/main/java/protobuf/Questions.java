// Asks at the terminal for what the flags do not say.
package protobuf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lessonkit.UsageException;

/** Questions and answers, one line each. */
final class Questions {

  /** Reads an answer, and throws if it is none. */
  private interface Reading {
    void read(String text) throws UsageException;
  }

  private final BufferedReader input = new BufferedReader(
    new InputStreamReader(System.in, UTF_8)
  );

  private Questions() {}

  /**
   * Adds to the flags what the user answers.
   *
   * @throws UsageException if there is nobody to ask, or the input ends
   */
  static void askFor(Map<String, List<String>> flags) throws IOException {
    if (System.console() == null) {
      String missing = flags.containsKey("name") ? "--id" : "--name";
      throw new UsageException(
        missing + " is missing: add-person asks for it only in a terminal."
      );
    }
    new Questions().ask(flags);
  }

  private void ask(Map<String, List<String>> flags) throws IOException {
    if (!flags.containsKey("name")) {
      flags.put("name", List.of(ask("Name: ", NewPerson::readName)));
    }
    if (!flags.containsKey("id")) {
      flags.put("id", List.of(ask("Id: ", NewPerson::readId)));
    }
    if (!flags.containsKey("email")) {
      String email = ask("Email (empty: none): ", NewPerson::readText);
      if (!email.isEmpty()) flags.put("email", List.of(email));
    }
    if (!flags.containsKey("phone")) flags.put("phone", askForPhones());
  }

  private List<String> askForPhones() throws IOException {
    String question =
      "Phone, as NUMBER:mobile, :home or :work (empty: no more): ";
    List<String> phones = new ArrayList<>();
    for (;;) {
      String phone = ask(question, text -> {
        if (!text.isEmpty()) NewPerson.readPhone(text);
      });
      if (phone.isEmpty()) return phones;
      phones.add(phone);
    }
  }

  // Asks until the answer is one that can be read.
  private String ask(String question, Reading reading) throws IOException {
    for (;;) {
      System.out.print(question);
      System.out.flush();
      String answer = input.readLine();
      if (answer == null) throw new UsageException("\nNothing was added.");
      try {
        reading.read(answer);
        return answer;
      } catch (UsageException error) {
        System.err.println(error.getMessage());
      }
    }
  }
}
