// Credentials are found from anywhere in the workspace.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialFileTest {

  @TempDir
  private Path above;

  @Test
  void aCredentialIsFoundWhereTheUserTypedOrAbove() throws IOException {
    Path typed = Files.createDirectories(above.resolve("one/two"));
    Path file = Files.writeString(above.resolve("ca.pem"), "PEM");
    for (String path : new String[] {
      "ca.pem",
      "../ca.pem",
      file.toString(),
    }) {
      byte[] content = CredentialFile.readFrom(typed, "ca", path);
      assertEquals("PEM", new String(content));
    }
  }

  @Test
  void aMissingCredentialIsNamedWithItsFlagAndWhatMakesIt() {
    for (String path : new String[] {
      ".certs/no-such.pem",
      above.resolve("ca.pem").toString(),
    }) {
      Exception refusal = assertThrows(UsageException.class, () ->
        CredentialFile.readFrom(above, "ca", path)
      );
      String sentence =
        "--ca %s: no such file here or above. " +
        "Those in .certs are made by: npm run certs";
      assertEquals(sentence.formatted(path), refusal.getMessage());
    }
  }

  @Test
  void aFolderIsNoCredential() {
    Exception refusal = assertThrows(UsageException.class, () ->
      CredentialFile.readFrom(above, "key", above.toString())
    );
    assertEquals(
      "--key " + above + " cannot be read as a file.",
      refusal.getMessage()
    );
  }
}
