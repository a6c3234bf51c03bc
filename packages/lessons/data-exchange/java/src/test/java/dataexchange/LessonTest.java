// The lesson as a reader meets it: real servers, channels and programs.
package dataexchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonTest {

  private Server server;

  @BeforeEach
  void start() throws IOException {
    server = ExchangeServer.startServer(0, "127.0.0.1");
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void theClientPrintsWhatWasSentAndReceived() throws Exception {
    String output = Files.readString(Path.of("../output-own-language.txt"));
    String address = "localhost:" + server.getPort();
    assertEquals(
      Finished.printed(output.replace("{client}", "java")),
      Programs.run(ExchangeClient.class, "--address", address)
    );
  }

  @Test
  void aClientThatDialsAnotherPortThanTheServerSaysSo() throws Exception {
    Finished finished = Programs.run(
      ExchangeClient.class,
      "--address",
      "localhost:1"
    );
    assertEquals("", finished.stdout());
    assertEquals(1, finished.exitCode());
    String sentence = "No server answers at localhost:1.";
    assertTrue(finished.stderr().startsWith(sentence));
  }
}
