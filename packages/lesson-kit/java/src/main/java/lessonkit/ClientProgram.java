// What every client program needs and no lesson is about.
package lessonkit;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Runs clients. */
public final class ClientProgram {

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
      flags.parse(args);
      try {
        main.run(flags);
      } catch (StatusRuntimeException error) {
        if (error.getStatus().getCode() != Status.Code.UNAVAILABLE) throw error;
        String start = "Start one in another terminal: npx nx serve " + lesson;
        String address = flags.get("address");
        throw new UsageException(
          "No server answers at " + address + ". " + start
        );
      }
    });
  }
}
