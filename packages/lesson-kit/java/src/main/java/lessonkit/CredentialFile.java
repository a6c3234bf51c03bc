// Keys, certificates and tokens are files. These lines find and read them.
package lessonkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads a file that a flag names. */
public final class CredentialFile {

  private CredentialFile() {}

  /**
   * Reads a file, from the folder in which the user typed: there or above, so
   * that .certs/ca.pem is the workspace's from anywhere in it.
   *
   * @throws UsageException naming the flag, the file, and what is wrong
   */
  public static byte[] read(String flag, String path) throws UsageException {
    String typedIn = System.getenv("INIT_CWD");
    return readFrom(
      Path.of(Objects.requireNonNullElse(typedIn, "")),
      flag,
      path
    );
  }

  static byte[] readFrom(Path typedIn, String flag, String path)
    throws UsageException {
    String named = "--" + flag + " " + path;
    Path folder = typedIn.toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(path))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new UsageException(
        named +
          ": no such file here or above. " +
          "Those in .certs are made by: npm run certs"
      );
    }
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException error) {
      throw new UsageException(named + " cannot be read as a file.");
    }
  }
}
