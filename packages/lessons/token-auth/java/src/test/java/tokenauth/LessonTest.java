// The client as a reader meets it, against a server that says what it was sent.
// Those of TypeScript and Python, which check it, it meets in the matrix.
package tokenauth;

import static lessonkit.ServerProgram.freeAddress;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lessonkit.KeyPair;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTest {

  private Server server;

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void theClientSendsTheTokenThenTheApiKey() throws Exception {
    serveOverTls();
    assertEquals(Finished.printed(Programs.output()), call());
  }

  @Test
  void theClientSendsTheTokenOfItsFlag() throws Exception {
    serveOverTls();
    assertEquals(
      refused("UNAUTHENTICATED: Who is that?"),
      call("--token", ".certs/lab/expired.jwt")
    );
  }

  @Test
  void theClientSendsNoTokenAnonymously() throws Exception {
    serveOverTls();
    assertEquals(
      refused("UNAUTHENTICATED: No token and no API key."),
      call("--anonymous")
    );
  }

  @Test
  void theClientSendsNoTokenInTheOpen() throws Exception {
    serve(InsecureServerCredentials.create());
    assertEquals(
      refused(
        "UNAUTHENTICATED: A channel without encryption gets no credentials."
      ),
      call("--plaintext")
    );
  }

  @ParameterizedTest
  @ValueSource(strings = { "two\nlines", "caf\u00e9" })
  void theClientSendsNoTokenThatIsNoText(String token, @TempDir Path folder)
    throws Exception {
    serveOverTls();
    Path file = Files.writeString(folder.resolve("token.jwt"), token);
    assertEquals(
      refused(
        "UNAUTHENTICATED: " +
          "What to send as authorization is not one line of ASCII."
      ),
      call("--token", file.toString())
    );
  }

  @Test
  void aMissingTokenIsNamed() throws Exception {
    serveOverTls();
    assertEquals(
      refused(
        "--token no.jwt: no such file here or above. " +
          "Those in .certs are made by: npm run certs"
      ),
      call("--token", "no.jwt")
    );
  }

  private void serveOverTls() throws IOException {
    KeyPair pair = KeyPair.read(".certs/server.pem", ".certs/server.key");
    serve(TlsServerCredentials.create(pair.certificate(), pair.key()));
  }

  private void serve(ServerCredentials credentials) throws IOException {
    server = NettyServerBuilder.forAddress(
      freeAddress(0, "127.0.0.1"),
      credentials
    )
      .intercept(new SentSecrets())
      .addService(new KnowingGreeter())
      .build()
      .start();
  }

  private Finished call(String... flags) throws Exception {
    List<String> args = new ArrayList<>(List.of(flags));
    args.addAll(List.of("--address", "localhost:" + server.getPort()));
    return Programs.run(GreeterClient.class, args.toArray(String[]::new));
  }

  private static Finished refused(String sentence) {
    return new Finished("", sentence + System.lineSeparator(), 1);
  }
}
