// What the Greeter does with a call, and by which name it knows who calls.
package mutualtls;

import io.grpc.Status;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

// #region greeter
/** Greets people by name, and says as whom it knows them. */
public final class GreeterService extends GreeterGrpc.GreeterImplBase {

  @Override
  public void sayHello(
    HelloRequest request,
    StreamObserver<HelloReply> responses
  ) {
    // It comes from the connection. Nothing in the request or the metadata says
    // who calls: the caller could write there what it likes.
    Optional<String> identity = Identity.ofCaller();
    if (identity.isEmpty()) {
      responses.onError(
        Status.UNAUTHENTICATED.withDescription(
          "Your certificate has no single spiffe:// name."
        ).asRuntimeException()
      );
      return;
    }
    String message = "Hello, %s! Your certificate says %s.".formatted(
      request.getName(),
      identity.get()
    );
    responses.onNext(HelloReply.newBuilder().setMessage(message).build());
    responses.onCompleted();
  }
}
// #endregion greeter
