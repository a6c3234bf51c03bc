// From words to a person. Each reader takes a text, or says what is wrong with
// it, in the same words in every language.
package protobuf;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lessonkit.UsageException;
import polyglot.stubs.tutorial.Person;
import polyglot.stubs.tutorial.Person.PhoneNumber;
import polyglot.stubs.tutorial.Person.PhoneType;

/** Makes people of flags. */
final class NewPerson {

  private static final Map<String, PhoneType> TYPES = Map.of(
    "mobile",
    PhoneType.PHONE_TYPE_MOBILE,
    "home",
    PhoneType.PHONE_TYPE_HOME,
    "work",
    PhoneType.PHONE_TYPE_WORK
  );

  private NewPerson() {}

  // #region person
  /**
   * Makes a person of the flags, each with its values. Name and id have to be
   * among them. Now is the time of the entry if no flag says another.
   *
   * @throws UsageException at the first flag that has a wrong value
   */
  static Person newPerson(Map<String, List<String>> flags, Instant now)
    throws UsageException {
    Person.Builder person = Person.newBuilder();
    person.setName(readName(only(flags, "name", "")));
    person.setId(readId(only(flags, "id", "")));
    // Left alone, an optional field stays unset, which is not the same as empty.
    String email = only(flags, "email", null);
    if (email != null) person.setEmail(readText(email));
    for (String phone : flags.getOrDefault("phone", List.of())) {
      person.addPhones(readPhone(phone));
    }
    String time = only(flags, "last-updated", null);
    return person
      .setLastUpdated(
        time == null
          ? Timestamps.fromSeconds(now.getEpochSecond())
          : readTime(time)
      )
      .build();
  }

  // #endregion person

  private static String only(
    Map<String, List<String>> flags,
    String name,
    String otherwise
  ) throws UsageException {
    List<String> values = flags.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new UsageException("--" + name + " is given twice.");
    }
    return values.isEmpty() ? otherwise : values.get(0);
  }

  /** Takes any text but an empty one. */
  static String readName(String text) throws UsageException {
    if (text.isEmpty()) throw new UsageException("A name cannot be empty.");
    return readText(text);
  }

  /** Takes a whole number that an int32 can hold. */
  static int readId(String text) throws UsageException {
    if (text.matches("-?[0-9]{1,10}")) {
      long id = Long.parseLong(text);
      if (id == (int) id) return (int) id;
    }
    String range = "a whole number from -2147483648 to 2147483647";
    throw new UsageException("\"" + text + "\" is not an id: " + range + ".");
  }

  /** Takes any text, an empty one too. */
  static String readText(String text) throws UsageException {
    // U+FFFD stands where bytes were no text. Languages refuse such bytes at
    // different moments; this refuses what is left of them in all alike.
    if (text.indexOf('\ufffd') < 0) return text;
    throw new UsageException("\"" + text + "\" is not valid UTF-8.");
  }

  /** Takes NUMBER, or NUMBER:TYPE with the name of a type. */
  static PhoneNumber readPhone(String text) throws UsageException {
    int colon = text.lastIndexOf(':');
    String number = colon < 0 ? text : text.substring(0, colon);
    if (number.isEmpty()) {
      throw new UsageException("\"" + text + "\" has no number.");
    }
    PhoneNumber.Builder phone = PhoneNumber.newBuilder();
    phone.setNumber(readText(number));
    // Without a type, the field stays zero, and zeros are not written.
    if (colon < 0) return phone.build();
    String type = text.substring(colon + 1);
    if (TYPES.containsKey(type)) return phone.setType(TYPES.get(type)).build();
    String known = "mobile, home or work";
    throw new UsageException(
      "\"" + type + "\" is not a type of phone: " + known + "."
    );
  }

  private static Timestamp readTime(String text) throws UsageException {
    try {
      Timestamp time = Timestamps.parse(text);
      // Take only what reads the same again, as it must in every language.
      boolean same = Timestamps.toString(time).equals(text);
      if (same && time.getNanos() == 0) return time;
    } catch (ParseException error) {
      // Not a time at all.
    }
    String example = "a time in UTC such as 2026-01-31T12:00:00Z";
    throw new UsageException("\"" + text + "\" is not " + example + ".");
  }
}
