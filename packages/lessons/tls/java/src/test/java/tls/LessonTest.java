// The lesson as a reader meets it: real servers, channels and programs.
package tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Server;
import java.io.IOException;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonTest {

  private Server server;

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void theClientPrintsOutputTxt() throws Exception {
    serve(".certs/server");
    assertEquals(Finished.printed(Programs.output()), call(".certs/ca.pem"));
  }

  // The certificate without a name beside its CN is missing here: Java still
  // reads the CN, where Go does not.
  @ParameterizedTest
  @CsvSource(
    textBlock = """
    other-server, unable to find valid certification path to requested target
    wrong-name, No subject alternative DNS name matching localhost found.
    """
  )
  void theClientRefusesAServerWhoseCertificateIsNotGood(
    String name,
    String reason
  ) throws Exception {
    serve(".certs/lab/" + name);
    assertEquals(unavailable(reason), call(".certs/ca.pem"));
  }

  @ParameterizedTest
  @CsvSource(
    textBlock = """
    other-ca, unable to find valid certification path to requested target
    empty, the trustAnchors parameter must be non-empty
    """
  )
  void theClientTrustsNobodyButTheCaOfItsFlag(String ca, String reason)
    throws Exception {
    serve(".certs/server");
    assertEquals(unavailable(reason), call(".certs/lab/" + ca + ".pem"));
  }

  private void serve(String name) throws IOException {
    server = GreeterServer.startServer(
      0,
      "127.0.0.1",
      GreeterServer.serverCredentials(name + ".pem", name + ".key")
    );
  }

  private Finished call(String ca) throws Exception {
    String address = "localhost:" + server.getPort();
    return Programs.run(GreeterClient.class, "--address", address, "--ca", ca);
  }

  private static Finished unavailable(String reason) {
    String sentence = "UNAVAILABLE: io exception: " + reason;
    return new Finished("", sentence + System.lineSeparator(), 1);
  }
}
