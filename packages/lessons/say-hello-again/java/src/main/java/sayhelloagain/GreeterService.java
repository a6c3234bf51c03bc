// What the grown Greeter does with a call: one method more than before.
package sayhelloagain;

import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import io.grpc.stub.StreamObserver;

// #region greeter
/** Greets people, once and again. */
public final class GreeterService extends GreeterGrpc.GreeterImplBase {

  @Override
  public void sayHello(
    HelloRequest request,
    StreamObserver<HelloReply> responses
  ) {
    answer("Hello, " + request.getName() + "!", responses);
  }

  // New in this contract. Without it the class would compile all the same, and
  // the method that it inherits would answer UNIMPLEMENTED.
  @Override
  public void sayHelloAgain(
    HelloRequest request,
    StreamObserver<HelloReply> responses
  ) {
    answer("Hello again, " + request.getName() + "!", responses);
  }

  private static void answer(
    String message,
    StreamObserver<HelloReply> responses
  ) {
    responses.onNext(HelloReply.newBuilder().setMessage(message).build());
    responses.onCompleted();
  }
}
// #endregion greeter
