// What takes the requests of a stream, until one is refused.
package routeguide;

import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.Function;

/** Checks each request, and ends the call with the first that is refused. */
abstract class Requests<T> implements StreamObserver<T> {

  private final StreamObserver<?> responses;
  private final Function<T, Optional<StatusException>> refusal;
  private boolean ended;

  Requests(
    StreamObserver<?> responses,
    Function<T, Optional<StatusException>> refusal
  ) {
    this.responses = responses;
    this.refusal = refusal;
  }

  abstract void take(T request);

  abstract void end();

  @Override
  public void onNext(T request) {
    // Requests that were on their way may still arrive after the answer.
    if (ended) return;
    refusal.apply(request).ifPresentOrElse(this::refuse, () -> take(request));
  }

  @Override
  public void onCompleted() {
    if (!ended) end();
  }

  /** The call was cancelled, or the connection is gone: nobody hears more. */
  @Override
  public void onError(Throwable reason) {
    ended = true;
  }

  // An answer may come before the client is done, and ends the call.
  private void refuse(StatusException reason) {
    ended = true;
    responses.onError(reason);
  }
}
