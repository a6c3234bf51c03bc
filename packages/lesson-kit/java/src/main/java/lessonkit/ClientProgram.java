// What every client program needs and no lesson is about.
package lessonkit;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;

/** Runs clients. */
public final class ClientProgram {

  private static final int KNOCK_MILLISECONDS = 1_000;
  private static final int LAST_PORT = 65_535;

  /** Makes a client's calls. */
  public interface Main {
    void run(Flags flags) throws Exception;
  }

  private ClientProgram() {}

  /**
   * Runs a lesson's client with the flag --address and those named, and turns
   * "nobody listens" into the command that starts a server.
   *
   * @param defaults the client's own flags and their default values, in turn
   */
  public static void run(
    String lesson,
    String[] args,
    Main main,
    String... defaults
  ) {
    Program.run(() -> {
      Flags flags = new Flags("address", "localhost:50051").with(defaults);
      run(lesson, flags.parse(args), main);
    });
  }

  static void run(String lesson, Flags flags, Main main) throws Exception {
    String address = flags.get("address");
    // gRPC would meet such a port on a thread of its own, which would end with
    // a stack trace, and the call would wait for its deadline.
    if (portOf(address) > LAST_PORT) throw nobodyAt(address, lesson);
    try {
      main.run(flags);
    } catch (StatusRuntimeException error) {
      throw explain(error, lesson, address);
    }
  }

  static Exception explain(
    StatusRuntimeException error,
    String lesson,
    String address
  ) {
    Status.Code code = error.getStatus().getCode();
    if (code != Status.Code.UNAVAILABLE || listens(address)) return error;
    return nobodyAt(address, lesson);
  }

  private static UsageException nobodyAt(String address, String lesson) {
    String start = "Start one in another terminal: npx nx serve " + lesson;
    return new UsageException("No server answers at " + address + ". " + start);
  }

  private static int portOf(String address) {
    try {
      return new URI("tcp://" + address).getPort();
    } catch (URISyntaxException error) {
      // What is no address has no port either.
      return -1;
    }
  }

  // UNAVAILABLE has many reasons, and their texts differ between languages and
  // versions. Whether anybody listens shows when one knocks.
  private static boolean listens(String address) {
    try (Socket socket = new Socket()) {
      URI url = new URI("tcp://" + address);
      socket.connect(
        new InetSocketAddress(url.getHost(), url.getPort()),
        KNOCK_MILLISECONDS
      );
      return true;
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }
}
