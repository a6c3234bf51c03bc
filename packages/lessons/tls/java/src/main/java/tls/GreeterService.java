// What the Greeter does with a call. No port, no process: just the answer.
package tls;

import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import io.grpc.stub.StreamObserver;

// The base class is generated from the contract. A method that is missing here
// answers UNIMPLEMENTED.
// #region greeter
/** Greets people. */
public final class GreeterService extends GreeterGrpc.GreeterImplBase {

  @Override
  public void sayHello(
    HelloRequest request,
    StreamObserver<HelloReply> responses
  ) {
    // Messages never change: a builder makes each one. gRPC for Java treats the
    // one answer of a unary call as a stream, which is told where it ends.
    String message = "Hello, " + request.getName() + "!";
    responses.onNext(HelloReply.newBuilder().setMessage(message).build());
    responses.onCompleted();
  }
}
// #endregion greeter
