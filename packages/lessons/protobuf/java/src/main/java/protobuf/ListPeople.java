// Lists everybody in the address book in a file.
package protobuf;

import java.util.List;
import lessonkit.Program;
import lessonkit.UsageException;
import polyglot.stubs.tutorial.AddressBook;

/** The program list-people. */
public final class ListPeople {

  private ListPeople() {}

  private static void listPeople(String... args) throws UsageException {
    String file = CommandLine.read("list-people", List.of(), args).file();
    AddressBook book = BookFile.readBook(file).orElseThrow(() -> {
      String command = "npx nx add-person protobuf " + file;
      return new UsageException(
        "There is no file " + file + ". Make one: " + command
      );
    });
    System.out.println(AddressBooks.listPeople(book));
  }

  public static void main(String[] args) {
    Program.run(() -> listPeople(args));
  }
}
