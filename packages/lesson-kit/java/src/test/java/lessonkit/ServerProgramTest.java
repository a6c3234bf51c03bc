// A busy port is noticed, whatever address holds it.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProgramTest {

  @ParameterizedTest
  @CsvSource(
    textBlock = """
    127.0.0.1, 127.0.0.1
    127.0.0.1, localhost
    127.0.0.1, 0.0.0.0
    0.0.0.0, 127.0.0.1
    0.0.0.0, localhost
    0.0.0.0, 0.0.0.0
    """
  )
  void aBusyPortIsNamedWithTheHost(String holder, String host)
    throws IOException {
    InetAddress ip = InetAddress.getByName(holder);
    try (ServerSocket busy = new ServerSocket(0, 1, ip)) {
      Exception refusal = assertThrows(UsageException.class, () ->
        ServerProgram.freeAddress(busy.getLocalPort(), host)
      );
      assertEquals(
        "Port %d on %s is in use. Choose another with --port.".formatted(
          busy.getLocalPort(),
          host
        ),
        refusal.getMessage()
      );
    }
  }

  @ParameterizedTest
  @ValueSource(strings = { "192.0.2.1", "no-such-host.invalid" })
  void aHostThatIsElsewhereOrNowhereIsNamed(String host) {
    Exception refusal = assertThrows(UsageException.class, () ->
      ServerProgram.freeAddress(0, host)
    );
    assertEquals(
      "--host " + host + " is not an address of this machine.",
      refusal.getMessage()
    );
  }

  @Test
  void theAddressIsThatOfTheHostAlone() throws IOException {
    InetAddress address = ServerProgram.freeAddress(
      0,
      "localhost"
    ).getAddress();
    assertTrue(address.isLoopbackAddress());
  }
}
