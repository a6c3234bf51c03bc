// The file of an address book: read whole, checked, and replaced whole.
package protobuf;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import lessonkit.UsageException;
import polyglot.stubs.tutorial.AddressBook;

/** Reads and changes books. */
final class BookFile {

  // As much as gRPC takes in one message. Two bytes of protobuf can become an
  // object of two hundred, so a file without a limit could take all the memory.
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  /** Changes a book. */
  interface Change {
    void apply(AddressBook.Builder book) throws UsageException;
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private BookFile() {}

  /**
   * Reads the book in a file; gives nothing if there is no such file.
   *
   * @throws UsageException if the file cannot be read, or holds something else
   */
  static Optional<AddressBook> readBook(String file) throws UsageException {
    return naming(file, "read", () -> {
      try {
        byte[] bytes = readBytes(file);
        return Optional.of(ParseBook.parseBook(bytes));
      } catch (NoSuchFileException error) {
        return Optional.empty();
      } catch (InvalidProtocolBufferException error) {
        String sentence = " is damaged, or is not an address book.";
        throw new UsageException(file + sentence);
      }
    });
  }

  // #region change
  /**
   * Reads the book in a file, or begins one, has it changed, and writes it.
   *
   * @throws UsageException if that cannot be done; then the file is as it was
   */
  static void changeBook(String file, Change change) throws UsageException {
    naming(file, "written", () -> {
      ReplaceFile.replaceFile(targetOf(file), () -> {
        // Read under the lock: what others added meanwhile must not be lost.
        AddressBook.Builder book = readBook(file)
          .map(AddressBook::toBuilder)
          .orElseGet(AddressBook::newBuilder);
        change.apply(book);
        byte[] bytes = book.build().toByteArray();
        checkSize(file, bytes.length, "would be");
        return bytes;
      });
      return null;
    });
  }

  // #endregion change

  private static byte[] readBytes(String file) throws IOException {
    Path path = UserFolder.resolve(targetOf(file));
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new UsageException(file + " is a folder.");
    }
    if (!attributes.isRegularFile()) {
      throw new UsageException(file + " is not a regular file.");
    }
    checkSize(file, attributes.size(), "is");
    return Files.readAllBytes(path);
  }

  // A link stays a link: the file that it leads to is read and replaced.
  private static String targetOf(String file) throws UsageException {
    Path path = UserFolder.resolve(file);
    if (!Files.isSymbolicLink(path)) return file;
    try {
      return path.toRealPath().toString();
    } catch (IOException error) {
      throw new UsageException(file + " is a link that leads nowhere.");
    }
  }

  private static void checkSize(String file, long bytes, String is)
    throws UsageException {
    if (bytes <= MOST_BYTES) return;
    String most = " over 4 MiB, the most for a book here.";
    throw new UsageException(file + " " + is + most);
  }

  // The system's own errors name another path, or none: say the one typed.
  private static <T> T naming(String file, String done, Work<T> work)
    throws UsageException {
    try {
      return work.run();
    } catch (UsageException error) {
      throw error;
    } catch (IOException error) {
      String sentence = "%s cannot be %s: %s.";
      throw new UsageException(sentence.formatted(file, done, reason(error)));
    }
  }

  private static String reason(IOException error) {
    if (error instanceof AccessDeniedException) return "permission denied";
    String reason =
      error instanceof FileSystemException system
        ? system.getReason()
        : error.getMessage();
    return String.valueOf(reason).toLowerCase(Locale.ROOT);
  }
}
