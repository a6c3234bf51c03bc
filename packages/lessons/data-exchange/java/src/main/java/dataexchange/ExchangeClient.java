// Tells the server who calls, and prints what was sent and received.
package dataexchange;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import lessonkit.ClientProgram;
import polyglot.stubs.example.Request;
import polyglot.stubs.example.Result;
import polyglot.stubs.example.TestServiceGrpc;
import polyglot.stubs.example.TestServiceGrpc.TestServiceBlockingStub;

/** The client as a program. */
public final class ExchangeClient {

  private ExchangeClient() {}

  // #region call
  static void exchange(TestServiceBlockingStub stub, String caller) {
    Request request = Request.newBuilder()
      .setRequest1(caller + "-request1")
      .setRequest2(caller + "-request2")
      .build();
    Result result = stub.withDeadlineAfter(20, SECONDS).method(request);
    String sent = request.getRequest1() + ", " + request.getRequest2();
    String received = result.getResult1() + ", " + result.getResult2();
    System.out.println("TestService client sent: " + sent);
    System.out.println("TestService client received: " + received);
  }

  // #endregion call

  // #region connect
  static void main(String address, String caller) {
    ManagedChannel channel = Grpc.newChannelBuilder(
      address,
      InsecureChannelCredentials.create()
    ).build();
    try {
      exchange(TestServiceGrpc.newBlockingStub(channel), caller);
    } finally {
      channel.shutdownNow();
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run(
      "data-exchange",
      args,
      flags -> main(flags.get("address"), flags.get("caller")),
      "caller",
      "java"
    );
  }
}
