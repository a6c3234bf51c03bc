// A client says that nobody listens only where that is so.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientProgramTest {

  private static final StatusRuntimeException FAILED =
    Status.UNAVAILABLE.asRuntimeException();

  // Nobody listens at port 1, and what follows is no address.
  @ParameterizedTest
  @ValueSource(
    strings = { "127.0.0.1:1", "[::1]:1", "localhost", "localhost:", "", "%" }
  )
  void unavailableIsExplainedWhereNobodyListens(String address) {
    Exception explained = ClientProgram.explain(FAILED, "tls", address);
    assertEquals(
      "No server answers at " +
        address +
        ". Start one in another terminal: npx nx serve tls",
      explained.getMessage()
    );
  }

  @Test
  void aPortThatDoesNotExistIsNotCalled() {
    Flags flags = new Flags("address", "localhost:65536");
    Exception refusal = assertThrows(UsageException.class, () ->
      ClientProgram.run("tls", flags, called -> fail("was called"))
    );
    assertEquals(
      "No server answers at localhost:65536. " +
        "Start one in another terminal: npx nx serve tls",
      refusal.getMessage()
    );
  }

  @ParameterizedTest
  @ValueSource(strings = { "127.0.0.1", "[::1]" })
  void unavailableIsLeftAsItIsWhereSomebodyListens(String host)
    throws IOException {
    InetAddress ip = InetAddress.getByName(host);
    boolean isHere = NetworkInterface.getByInetAddress(ip) != null;
    assumeTrue(isHere, "This machine has no " + host + ".");
    try (ServerSocket somebody = new ServerSocket(0, 1, ip)) {
      String address = host + ":" + somebody.getLocalPort();
      assertSame(FAILED, ClientProgram.explain(FAILED, "tls", address));
    }
  }

  @Test
  void anyOtherStatusIsLeftAsItIs() {
    StatusRuntimeException refused =
      Status.UNAUTHENTICATED.asRuntimeException();
    assertSame(refused, ClientProgram.explain(refused, "tls", "127.0.0.1:1"));
  }
}
