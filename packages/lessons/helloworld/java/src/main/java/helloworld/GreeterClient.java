// Calls the Greeter and waits for the answer.
package helloworld;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.GreeterGrpc.GreeterBlockingStub;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import lessonkit.ClientProgram;

/** The client as a program. */
public final class GreeterClient {

  private GreeterClient() {}

  // #region call
  static void greet(GreeterBlockingStub stub, String name) {
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    // A stub that has a deadline is another stub: the time runs from here.
    // Without a deadline, a call may wait for ever. This one is long, since the
    // first call of a program also loads gRPC.
    HelloReply reply = stub.withDeadlineAfter(20, SECONDS).sayHello(request);
    System.out.println("Greeter client received: " + reply.getMessage());
  }

  // #endregion call

  // #region connect
  static void main(String address, String name) {
    ManagedChannel channel = Grpc.newChannelBuilder(
      address,
      InsecureChannelCredentials.create()
    ).build();
    try {
      // Of the stubs that the contract gives, this one waits for the answer.
      greet(GreeterGrpc.newBlockingStub(channel), name);
    } finally {
      channel.shutdownNow();
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run(
      "helloworld",
      args,
      flags -> main(flags.get("address"), flags.get("name")),
      "name",
      "you"
    );
  }
}
