// What a program of a lesson does at its edges: flags in, one sentence out when
// something is wrong, and an exit code that scripts can rely on.
package lessonkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.logging.LogManager;

/** Runs the main part of a program. */
public final class Program {

  /** What a program does; whatever it throws ends it. */
  public interface Main {
    void run() throws Exception;
  }

  private Program() {}

  /**
   * Runs a program. An exception ends it with one sentence on standard error and
   * exit code 1, without a stack trace.
   */
  public static void run(Main main) {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    // gRPC would log a failure as well; the exception says it better. Whoever
    // configures Java's log gets it.
    if (System.getProperty("java.util.logging.config.file") == null) {
      LogManager.getLogManager().reset();
    }
    try {
      main.run();
    } catch (Exception error) {
      System.err.println(sentence(error));
      System.exit(1);
    }
  }

  // Java writes in the encoding of the terminal, and not every one has all
  // letters; a program's output is read by other programs too.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
  }

  static String sentence(Exception error) {
    if (
      error instanceof StatusRuntimeException ||
      error instanceof StatusException
    ) {
      Status status = Status.fromThrowable(error);
      String details = Objects.requireNonNullElse(status.getDescription(), "");
      String said = details + innermostReason(status.getCause());
      // In one line, without the parts of Netty that had the connection.
      String line = said.replaceFirst("\nChannel Pipeline: \\[.*\\]", "");
      return status.getCode() + ": " + line.strip().replaceAll("\\s+", " ");
    }
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }

  // Of a failed handshake gRPC says "io exception"; its causes say why.
  private static String innermostReason(Throwable cause) {
    if (cause == null) return "";
    if (cause.getCause() != null) return innermostReason(cause.getCause());
    return cause.getMessage() == null ? "" : ": " + cause.getMessage();
  }
}
