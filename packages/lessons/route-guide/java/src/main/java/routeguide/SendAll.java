// Writes a stream no faster than its reader takes it. Servers and clients do it
// alike, since both have an observer of what they send.
package routeguide;

import io.grpc.stub.CallStreamObserver;
import java.util.Iterator;

/** Sends messages when there is room for them. */
final class SendAll {

  private SendAll() {}

  // #region send-all
  /** Sends all messages, then ends this side of the call. */
  static <T> void sendAll(CallStreamObserver<T> call, Iterator<T> messages) {
    // onNext never waits: it would keep in memory what the reader has not taken.
    // gRPC runs this whenever there is room again, the first time at once. A call
    // that was cancelled has no room any more, and so nothing more is made.
    call.setOnReadyHandler(() -> {
      while (call.isReady()) {
        if (messages.hasNext()) call.onNext(messages.next());
        else call.onCompleted();
      }
    });
  }
  // #endregion send-all
}
