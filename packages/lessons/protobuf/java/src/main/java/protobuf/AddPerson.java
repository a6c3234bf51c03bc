// Adds a person to the address book in a file, which it makes if there is none.
package protobuf;

import java.time.Instant;
import java.util.List;
import lessonkit.Program;
import polyglot.stubs.tutorial.Person;

/** The program add-person. */
public final class AddPerson {

  private static final List<String> FLAGS = List.of(
    "name",
    "id",
    "email",
    "phone",
    "last-updated"
  );

  private AddPerson() {}

  // #region main
  private static void addPerson(String... args) throws Exception {
    CommandLine typed = CommandLine.read("add-person", FLAGS, args);
    var flags = typed.flags();
    // Say that a file is damaged before the questions, not after them.
    BookFile.readBook(typed.file());
    if (!flags.containsKey("name") || !flags.containsKey("id")) {
      Questions.askFor(flags);
    }
    Person person = NewPerson.newPerson(flags, Instant.now());
    BookFile.changeBook(typed.file(), book ->
      AddressBooks.addPerson(book, person)
    );
    String name = AddressBooks.printable(person.getName());
    String line = "Added %s (id %d) to %s.";
    System.out.println(line.formatted(name, person.getId(), typed.file()));
  }

  // #endregion main

  public static void main(String[] args) {
    Program.run(() -> addPerson(args));
  }
}
