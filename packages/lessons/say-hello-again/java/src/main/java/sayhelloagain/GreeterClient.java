// Calls both methods of the Greeter, and manages with a server that has one.
package sayhelloagain;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
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
    HelloReply reply = stub.withDeadlineAfter(20, SECONDS).sayHello(request);
    System.out.println("Greeter client received: " + reply.getMessage());
  }

  // #endregion call

  // #region call-again
  static void greetAgain(GreeterBlockingStub stub, String name) {
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    try {
      HelloReply reply = stub
        .withDeadlineAfter(20, SECONDS)
        .sayHelloAgain(request);
      System.out.println("Greeter client received: " + reply.getMessage());
    } catch (StatusRuntimeException error) {
      // A server that does not know the method says so with this status code.
      // The text beside it differs from language to language.
      if (error.getStatus().getCode() != Status.Code.UNIMPLEMENTED) throw error;
      System.out.println(
        "SayHelloAgain: UNIMPLEMENTED, the server is older than this client"
      );
    }
  }

  // #endregion call-again

  // #region connect
  static void main(String address, String name) {
    ManagedChannel channel = Grpc.newChannelBuilder(
      address,
      InsecureChannelCredentials.create()
    ).build();
    try {
      GreeterBlockingStub stub = GreeterGrpc.newBlockingStub(channel);
      greet(stub, name);
      greetAgain(stub, name);
    } finally {
      channel.shutdownNow();
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run(
      "say-hello-again",
      args,
      flags -> main(flags.get("address"), flags.get("name")),
      "name",
      "you"
    );
  }
}
