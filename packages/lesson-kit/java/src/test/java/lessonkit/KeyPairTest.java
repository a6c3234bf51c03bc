// A certificate and a key are given to gRPC only if they belong together.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grpc.util.CertificateUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPairTest {

  @ParameterizedTest
  @ValueSource(strings = { ".certs/server", ".certs/server-rsa" })
  void aKeyPairIsRead(String name) throws IOException {
    String cert = name + ".pem";
    String key = name + ".key";
    KeyPair pair = KeyPair.read(cert, key);
    assertArrayEquals(
      CredentialFile.read("cert", cert),
      pair.certificate().readAllBytes()
    );
    assertArrayEquals(
      CredentialFile.read("key", key),
      pair.key().readAllBytes()
    );
  }

  @ParameterizedTest
  @CsvSource(
    textBlock = """
    server.pem, server-rsa.key, --key % is not the key of --cert @.
    server-rsa.pem, server.key, --key % is not the key of --cert @.
    server.pem, client.key, --key % is not the key of --cert @.
    server.key, server.key, --cert @ holds no usable certificate in PEM.
    lab/empty.pem, server.key, --cert @ holds no usable certificate in PEM.
    server.pem, server.pem, --key % holds no usable private key in PEM.
    server.pem, lab/empty.pem, --key % holds no usable private key in PEM.
    """
  )
  void whatCannotBeUsedIsNamed(String cert, String key, String sentence) {
    String certPath = ".certs/" + cert;
    String keyPath = ".certs/" + key;
    Exception refusal = assertThrows(UsageException.class, () ->
      KeyPair.read(certPath, keyPath)
    );
    assertEquals(
      sentence.replace("%", keyPath).replace("@", certPath),
      refusal.getMessage()
    );
  }

  @Test
  void aCertificateInDerIsRefused(@TempDir Path folder) throws Exception {
    InputStream pem = KeyPair.read(
      ".certs/server.pem",
      ".certs/server.key"
    ).certificate();
    byte[] der = CertificateUtils.getX509Certificates(pem)[0].getEncoded();
    Path file = Files.write(folder.resolve("server.der"), der);
    Exception refusal = assertThrows(UsageException.class, () ->
      KeyPair.read(file.toString(), ".certs/server.key")
    );
    assertEquals(
      "--cert " + file + " holds no usable certificate in PEM.",
      refusal.getMessage()
    );
  }

  @Test
  void aKeyThatIsNotInBase64IsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
      folder.resolve("server.key"),
      "-----BEGIN X-----\n!\n-----END X-----\n".replace("X", "PRIVATE KEY")
    );
    Exception refusal = assertThrows(UsageException.class, () ->
      KeyPair.read(".certs/server.pem", file.toString())
    );
    assertEquals(
      "--key " + file + " holds no usable private key in PEM.",
      refusal.getMessage()
    );
  }
}
