// A call with a stream of requests, seen from the client.
package routeguide;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Sends requests as the server takes them, and hands each response on. */
final class Conversation<Q, R> implements ClientResponseObserver<Q, R> {

  private final List<Q> requests;
  private final Consumer<R> take;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  Conversation(List<Q> requests, Consumer<R> take) {
    this.requests = requests;
    this.take = take;
  }

  // The half-close follows the last request.
  @Override
  public void beforeStart(ClientCallStreamObserver<Q> call) {
    SendAll.sendAll(call, requests.iterator());
  }

  @Override
  public void onNext(R response) {
    take.accept(response);
  }

  @Override
  public void onCompleted() {
    ended.complete(null);
  }

  @Override
  public void onError(Throwable reason) {
    ended.completeExceptionally(reason);
  }

  /** Waits for the end of the call, and throws a status other than OK. */
  void await() {
    try {
      ended.join();
    } catch (CompletionException error) {
      throw Status.fromThrowable(error).asRuntimeException();
    }
  }
}
