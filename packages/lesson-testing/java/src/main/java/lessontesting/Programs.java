// Runs programs of a lesson from a test, as a reader would.
package lessontesting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Programs, each in a Java of its own. */
public final class Programs {

  /** What a program has left behind. */
  public record Finished(String stdout, String stderr, int exitCode) {
    /** What a client that succeeds leaves behind. */
    public static Finished printed(String stdout) {
      return new Finished(stdout, "", 0);
    }
  }

  private Programs() {}

  /** Reads the output.txt of the lesson whose folder java is the module. */
  public static String output() throws IOException {
    return Files.readString(Path.of("../output.txt"));
  }

  /** Runs a program to its end, with the libraries of the test. */
  public static Finished run(Class<?> program, String... args)
    throws Exception {
    List<String> command = new ArrayList<>();
    command.add(
      Path.of(System.getProperty("java.home"), "bin/java").toString()
    );
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).start();
    // Both at once: a program that fills one waits until it is read.
    var stdout = textOf(process.getInputStream());
    var stderr = textOf(process.getErrorStream());
    return new Finished(stdout.get(), stderr.get(), process.waitFor());
  }

  private static CompletableFuture<String> textOf(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> {
      try (stream) {
        return new String(stream.readAllBytes(), UTF_8);
      } catch (IOException error) {
        throw new IllegalStateException(error);
      }
    });
  }
}
