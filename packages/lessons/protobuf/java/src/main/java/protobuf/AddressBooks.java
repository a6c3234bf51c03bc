// What an address book is: people with different ids, and a text for readers.
// Nothing here knows of files, terminals or clocks.
package protobuf;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lessonkit.UsageException;
import polyglot.stubs.tutorial.AddressBook;
import polyglot.stubs.tutorial.Person;
import polyglot.stubs.tutorial.Person.PhoneNumber;
import polyglot.stubs.tutorial.Person.PhoneType;

/** Adds people, and describes them. */
final class AddressBooks {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private AddressBooks() {}

  // #region add
  /**
   * Adds a person at the end of the book.
   *
   * @throws UsageException if somebody has this id already
   */
  static void addPerson(AddressBook.Builder book, Person person)
    throws UsageException {
    for (Person other : book.getPeopleList()) {
      if (other.getId() != person.getId()) continue;
      String name = printable(other.getName());
      throw new UsageException(
        "Id %d is taken by %s.".formatted(other.getId(), name)
      );
    }
    book.addPeople(person);
  }

  // #endregion add

  /** Describes everybody in the book, in the same words in every language. */
  static String listPeople(AddressBook book) {
    if (book.getPeopleCount() == 0) return "The book is empty.";
    List<String> lines = new ArrayList<>();
    for (Person person : book.getPeopleList()) describe(person, lines);
    return String.join("\n", lines);
  }

  private static void describe(Person person, List<String> lines) {
    String name = printable(person.getName());
    lines.add(name + " (id " + person.getId() + ")");
    // The field is `optional`, so that "not given" and "empty" are two answers.
    lines.add(
      "  email: " +
        (person.hasEmail() ? printable(person.getEmail()) : "not given")
    );
    for (PhoneNumber phone : person.getPhonesList()) {
      lines.add("  " + kind(phone) + ": " + printable(phone.getNumber()));
    }
    lines.add(
      "  last updated: " +
        (person.hasLastUpdated() ? time(person.getLastUpdated()) : "never")
    );
  }

  // A newer program may have sent a number that this contract has no name for.
  // It is not lost: beside the type, which then is UNRECOGNIZED, stands its value.
  private static String kind(PhoneNumber phone) {
    return switch (phone.getType()) {
      case PHONE_TYPE_UNSPECIFIED -> "phone";
      case UNRECOGNIZED -> "phone of type " + phone.getTypeValue();
      default -> nameOf(phone.getType());
    };
  }

  private static String nameOf(PhoneType type) {
    return type.name().replace("PHONE_TYPE_", "").toLowerCase(Locale.ROOT);
  }

  // A Timestamp's form in JSON is RFC 3339, in UTC, in every language.
  private static String time(Timestamp timestamp) {
    return Timestamps.isValid(timestamp)
      ? Timestamps.toString(timestamp)
      : "not a time between the years 1 and 9999";
  }

  /**
   * Gives the text with its control characters made visible: one from a stranger's
   * file could otherwise break the lines, or drive the terminal.
   */
  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll(found -> {
      String visible = "\\x%02x".formatted((int) found.group().charAt(0));
      return Matcher.quoteReplacement(visible);
    });
  }
}
