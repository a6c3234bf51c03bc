// What a failure is called on standard error.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProgramTest {

  @Test
  void aFailedCallIsCalledByItsStatusCode() {
    Status status = Status.NOT_FOUND.withDescription("no such thing");
    for (Exception error : new Exception[] {
      status.asRuntimeException(),
      status.asException(),
    }) {
      assertEquals("NOT_FOUND: no such thing", Program.sentence(error));
    }
    Exception ofThreeLines = Status.ABORTED.withDescription(
      "a\nb\r\n c\n"
    ).asException();
    assertEquals("ABORTED: a b c", Program.sentence(ofThreeLines));
    Exception silent = Status.ABORTED.asRuntimeException();
    assertEquals("ABORTED: ", Program.sentence(silent));
  }

  @Test
  void aFailedConnectionIsExplainedInOneLineByItsInnermostCause() {
    Exception cause = new IOException("the certificate has expired");
    for (Exception each : new Exception[] {
      cause,
      new IOException("the handshake failed", cause),
    }) {
      Exception failed = Status.UNAVAILABLE.withDescription(
        "io\nChannel Pipeline: [SslHandler#0, TailContext#0]"
      )
        .withCause(each)
        .asRuntimeException();
      assertEquals(
        "UNAVAILABLE: io: the certificate has expired",
        Program.sentence(failed)
      );
    }
    Exception silent = Status.UNAVAILABLE.withCause(new IOException())
      .withDescription("io")
      .asException();
    assertEquals("UNAVAILABLE: io", Program.sentence(silent));
  }

  @Test
  void anyOtherExceptionSaysItsMessageOrItsName() {
    assertEquals("boom", Program.sentence(new IOException("boom")));
    assertEquals(
      "java.lang.IllegalStateException",
      Program.sentence(new IllegalStateException())
    );
  }
}
