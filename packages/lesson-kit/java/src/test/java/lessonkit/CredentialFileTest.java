// Credentials are found from anywhere in the workspace.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
    strings = {
      "text",
      "-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n",
    }
  )
  void aCaThatIsNoCertificateIsNamed(String text) throws IOException {
    Path file = Files.writeString(above.resolve("ca.pem"), text);
    Exception refusal = assertThrows(UsageException.class, () ->
      CredentialFile.readCa(file.toString())
    );
    assertEquals(
      "--ca " + file + " holds no usable certificate in PEM.",
      refusal.getMessage()
    );
  }

  @Test
  void anEmptyFileHoldsNoCaAndIsRead() throws IOException {
    Path file = Files.createFile(above.resolve("empty.pem"));
    try (InputStream read = CredentialFile.readCa(file.toString())) {
      assertEquals(-1, read.read());
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
