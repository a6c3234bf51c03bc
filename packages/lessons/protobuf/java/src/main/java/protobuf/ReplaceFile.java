// Replaces a file as Git does it: the new bytes go into FILE.lock, which then
// takes the name of FILE. There is always a whole file, the old or the new.
package protobuf;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Semaphore;
import lessonkit.UsageException;

/** Replaces files. */
final class ReplaceFile {

  /** Gives the new bytes of a file. */
  interface Bytes {
    byte[] get() throws IOException;
  }

  // Java ends on a signal when its shutdown hooks have, whatever the program is
  // doing. This one waits until the file is whole and the lock is gone, and lets
  // nobody begin after that.
  private static final Semaphore MAY_WRITE = new Semaphore(1);

  static {
    Thread hook = new Thread(MAY_WRITE::acquireUninterruptibly);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private ReplaceFile() {}

  // #region replace
  /**
   * Replaces a file, or makes it, while no other program does. The bytes are asked
   * for when the file is locked.
   *
   * @throws UsageException if another program holds the lock
   */
  static void replaceFile(String file, Bytes bytes) throws IOException {
    Path path = UserFolder.resolve(file);
    Path lock = UserFolder.resolve(file + ".lock");
    Set<PosixFilePermission> mode = modeOf(path);
    MAY_WRITE.acquireUninterruptibly();
    try (FileChannel channel = createLock(lock, file, mode)) {
      try {
        writeThrough(channel, bytes.get());
        // What the umask took away when the lock was made.
        if (mode != null) Files.setPosixFilePermissions(lock, mode);
        Files.move(lock, path, ATOMIC_MOVE);
      } catch (IOException | RuntimeException error) {
        // The lock is still ours. After the move it could be another's.
        Files.delete(lock);
        throw error;
      }
      syncFolder(path.getParent());
    } finally {
      MAY_WRITE.release();
    }
  }

  // #endregion replace

  // A file that may not be written is not replaced either, and a new one may be
  // read and written by the same people.
  private static Set<PosixFilePermission> modeOf(Path path) throws IOException {
    if (Files.notExists(path)) return null;
    if (!Files.isWritable(path)) throw new AccessDeniedException(
      path.toString()
    );
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view == null ? null : view.readAttributes().permissions();
  }

  private static FileChannel createLock(
    Path lock,
    String file,
    Set<PosixFilePermission> mode
  ) throws IOException {
    // What only some may read, nobody else may read in the lock.
    FileAttribute<?>[] attributes =
      mode == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(mode) };
    try {
      // One program makes the file, all others get an exception.
      return FileChannel.open(lock, Set.of(CREATE_NEW, WRITE), attributes);
    } catch (FileAlreadyExistsException error) {
      throw new UsageException(
        "Another program is writing " +
          file +
          ". If none is, remove " +
          file +
          ".lock and try again."
      );
    } catch (NoSuchFileException error) {
      throw new UsageException("There is no folder for " + file + ".");
    }
  }

  private static void writeThrough(FileChannel channel, byte[] bytes)
    throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) channel.write(rest);
    // Without this, a power cut could leave the new name with no bytes behind.
    channel.force(true);
  }

  // The new name is on the disk when the folder is. Windows has no such call.
  private static void syncFolder(Path folder) throws IOException {
    if (File.separatorChar == '\\') return;
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
