// A certificate and a key are given to gRPC only if they belong together.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
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
}
