// Keys, certificates and tokens are files. These lines find and read them.
package lessonkit;

import io.grpc.util.CertificateUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
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

  /**
   * Reads the certificates of CAs, in PEM. An empty file has none: who trusts
   * these alone, trusts nobody.
   *
   * @throws UsageException naming the flag, the file, and what is wrong
   */
  public static InputStream readCa(String path) throws UsageException {
    byte[] file = read("ca", path);
    try {
      CertificateUtils.getX509Certificates(new ByteArrayInputStream(file));
      return new ByteArrayInputStream(file);
    } catch (CertificateException error) {
      throw new UsageException(
        "--ca " + path + " holds no usable certificate in PEM."
      );
    }
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
