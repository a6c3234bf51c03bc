// Lets a call of two streams read only while there is room to answer.
package routeguide;

import io.grpc.stub.ServerCallStreamObserver;

/** Asks for one request at a time. gRPC runs what is in here in turn. */
final class Turns {

  private final ServerCallStreamObserver<?> call;
  // Until gRPC says for the first time that there is room.
  private boolean waiting = true;

  /** To be made before the method of the service returns. */
  Turns(ServerCallStreamObserver<?> call) {
    this.call = call;
    call.disableAutoRequest();
    call.setOnReadyHandler(() -> {
      if (waiting) next();
    });
  }

  /** Asks for the next request, now or when there is room again. */
  void next() {
    waiting = !call.isReady();
    if (!waiting) call.request(1);
  }
}
