// A client that does not read.
package routeguide;

import io.grpc.Status;
import io.grpc.stub.CallStreamObserver;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Takes one response and no more. */
class SlowReader<Q, R> implements ClientResponseObserver<Q, R> {

  final CountDownLatch first = new CountDownLatch(1);
  final CompletableFuture<Status> ended = new CompletableFuture<>();
  ClientCallStreamObserver<Q> call;

  void send(CallStreamObserver<Q> requests) {}

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> requests) {
    call = requests;
    call.disableAutoRequestWithInitial(1);
    send(call);
  }

  @Override
  public void onNext(R response) {
    first.countDown();
  }

  @Override
  public void onError(Throwable reason) {
    ended.complete(Status.fromThrowable(reason));
  }

  @Override
  public void onCompleted() {
    ended.complete(Status.OK);
  }
}
