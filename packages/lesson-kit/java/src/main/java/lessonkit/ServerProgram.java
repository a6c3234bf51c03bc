// Starting a server, and ending it so that no call is lost.
package lessonkit;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;

/** What every server program needs and no lesson is about. */
public final class ServerProgram {

  private static final int DEFAULT_PORT = 50_051;

  /** Starts a lesson's server. */
  public interface Starter {
    Server start(int port, String host, Flags flags) throws Exception;
  }

  private ServerProgram() {}

  /**
   * Gives the address to bind (port 0: any free one).
   *
   * @throws UsageException if the port is taken or the host has no address here
   */
  public static InetSocketAddress freeAddress(int port, String host)
    throws IOException {
    InetSocketAddress address = new InetSocketAddress(ownIp(host), port);
    // gRPC's exception for a busy port has nothing but the system's text, in the
    // system's language: so try the address without gRPC.
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(address);
      return address;
    } catch (IOException error) {
      String sentence = isAnswered(address)
        ? "Port %d on %s is in use. Choose another with --port."
        : "Cannot listen on %2$s, port %1$d: " + error.getMessage();
      throw new UsageException(sentence.formatted(port, host));
    }
  }

  /**
   * Runs a lesson's server with the flags --host, --port and --drain until SIGINT
   * or SIGTERM, then ends the process with exit code 0.
   *
   * @param defaults the server's own flags and their default values, in turn
   */
  public static void run(
    String lesson,
    String[] args,
    Starter starter,
    String... defaults
  ) {
    Program.run(() -> {
      Flags flags = new Flags("host", "127.0.0.1", "port", "50051")
        .with("drain", "5")
        .with(defaults);
      flags.parse(args);
      int port = flags.wholeNumber("port", 0, 65_535);
      int drainSeconds = flags.wholeNumber("drain", 0, 86_400);
      Server server = starter.start(port, flags.get("host"), flags);
      Thread end = new Thread(() -> end(server, drainSeconds));
      Runtime.getRuntime().addShutdownHook(end);
      announce(lesson, flags.get("host"), server.getPort());
      server.awaitTermination();
    });
  }

  // Java runs this when a signal arrives.
  private static void end(Server server, int drainSeconds) {
    server.shutdown();
    try {
      if (!server.awaitTermination(drainSeconds, SECONDS)) {
        server.shutdownNow().awaitTermination(1, SECONDS);
      }
    } catch (InterruptedException error) {
      server.shutdownNow();
    }
    // Without this, the exit code would tell of the signal.
    Runtime.getRuntime().halt(0);
  }

  private static void announce(String lesson, String host, int port) {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    String next = "npx nx client " + lesson;
    if (port != DEFAULT_PORT) next += " --address localhost:" + port;
    String line = "Listening on %s:%d. In another terminal: %s";
    System.out.println(line.formatted(shown, port, next));
  }

  private static InetAddress ownIp(String host) throws IOException {
    try {
      InetAddress ip = InetAddress.getByName(host);
      boolean inside = ip.isLoopbackAddress() || ip.isAnyLocalAddress();
      if (inside || NetworkInterface.getByInetAddress(ip) != null) return ip;
    } catch (UnknownHostException error) {
      // The same sentence for a name that nobody has.
    }
    String sentence = "--host " + host + " is not an address of this machine.";
    throw new UsageException(sentence);
  }

  private static boolean isAnswered(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (IOException error) {
      return false;
    }
  }
}
