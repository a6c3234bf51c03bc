// The lesson as a reader meets it: two programs, and a file between them. Jest
// holds the programs of all languages to the same table of words and bytes; these
// are the tests that need nothing but Java.
package protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTest {

  private static final String TIME = "--last-updated=2026-01-02T03:04:05Z";

  @TempDir
  Path folder;

  @Test
  void addPersonMakesABookThatListPeoplePrints() throws Exception {
    String file = folder.resolve("my.book").toString();
    Finished ada = add(
      file,
      "--name=Ada Lovelace",
      "--id=1",
      "--email=ada@example.com",
      "--phone=+44 7700 900123:mobile"
    );
    assertEquals(0, ada.exitCode());
    assertEquals(
      Finished.printed("Added 小明 (id 300) to " + file + ".\n"),
      add(file, "--name=小明", "--id=300")
    );
    assertEquals(
      Finished.printed(Programs.output()),
      Programs.run(ListPeople.class, file)
    );
  }

  @ParameterizedTest
  @ValueSource(strings = { "0a05", "0a030a01ff", "0a07f8ffffffff0100" })
  void aDamagedBookIsRefusedAndLeftAlone(String book) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(book);
    Path file = Files.write(folder.resolve("my.book"), bytes);
    String sentence = file + " is damaged, or is not an address book.\n";
    Finished refusal = new Finished("", sentence, 1);
    assertEquals(refusal, Programs.run(ListPeople.class, file.toString()));
    assertEquals(refusal, add(file.toString(), "--name=Ada", "--id=1"));
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void aLockedBookIsLeftAlone() throws Exception {
    Path file = folder.resolve("my.book");
    Path lock = Files.createFile(folder.resolve("my.book.lock"));
    String sentence =
      "Another program is writing %s. If none is, remove %s and try again.\n";
    assertEquals(
      new Finished("", sentence.formatted(file, lock), 1),
      add(file.toString(), "--name=Ada", "--id=1")
    );
    try (var files = Files.list(folder)) {
      assertEquals(List.of(lock), files.toList());
    }
  }

  private static Finished add(String file, String... flags) throws Exception {
    String[] args = new String[flags.length + 2];
    args[0] = file;
    args[1] = TIME;
    System.arraycopy(flags, 0, args, 2, flags.length);
    return Programs.run(AddPerson.class, args);
  }
}
