// What a service answers, for a test that calls it without a server.
package lessontesting;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/** Keeps the responses of one call, and how it ended. */
public final class Responses<T> implements StreamObserver<T> {

  private final List<T> responses = new ArrayList<>();
  private boolean completed;
  private Throwable error;

  @Override
  public void onNext(T response) {
    responses.add(response);
  }

  @Override
  public void onCompleted() {
    completed = true;
  }

  @Override
  public void onError(Throwable reason) {
    error = reason;
  }

  /** The responses of a call that has ended with OK. */
  public List<T> ofCompletedCall() {
    if (completed && error == null) return responses;
    throw new AssertionError("the call has not ended with OK", error);
  }

  /** What a call has ended with instead of OK. */
  public Throwable error() {
    if (error != null && !completed) return error;
    throw new AssertionError("the call has not ended with an error");
  }
}
