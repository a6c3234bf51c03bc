// The lesson as a reader meets it: real servers, channels and programs.
package mutualtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTest {

  private Server server;

  @BeforeEach
  void start() throws IOException {
    server = GreeterServer.startServer(
      0,
      "127.0.0.1",
      GreeterServer.serverCredentials(
        ".certs/ca.pem",
        ".certs/server.pem",
        ".certs/server.key"
      )
    );
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void theClientPrintsOutputTxt() throws Exception {
    assertEquals(Finished.printed(Programs.output()), call());
  }

  @Test
  void theServerRefusesAClientWithoutACertificateAndLivesOn() throws Exception {
    expectUnavailable(call("--anonymous"));
    assertEquals(Finished.printed(Programs.output()), call());
  }

  // The last one is good, and for servers.
  @ParameterizedTest
  @ValueSource(strings = { "lab/other-client", "lab/expired-client", "server" })
  void theServerRefusesAClientWhoseCertificateIsNotGood(String name)
    throws Exception {
    String file = ".certs/" + name;
    expectUnavailable(call("--cert", file + ".pem", "--key", file + ".key"));
  }

  private Finished call(String... flags) throws Exception {
    List<String> args = new ArrayList<>(List.of(flags));
    args.addAll(List.of("--address", "localhost:" + server.getPort()));
    return Programs.run(GreeterClient.class, args.toArray(String[]::new));
  }

  private static void expectUnavailable(Finished finished) {
    String said = finished.stderr();
    assertEquals(new Finished("", said, 1), finished);
    assertTrue(said.startsWith("UNAVAILABLE: "), said);
    assertEquals(1, said.lines().count(), said);
  }
}
