// Calls the Greeter over TLS, and only a server whose certificate is good.
package tls;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.GreeterGrpc.GreeterBlockingStub;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import java.io.IOException;
import lessonkit.ClientProgram;
import lessonkit.CredentialFile;

/** The client as a program. */
public final class GreeterClient {

  private GreeterClient() {}

  // #region credentials
  static ChannelCredentials channelCredentials(String ca) throws IOException {
    // The client trusts whom this CA has certified. The certificate must also
    // be for the name that the client dials, and be valid today.
    return TlsChannelCredentials.newBuilder()
      .trustManager(CredentialFile.readCa(ca))
      .build();
  }

  // #endregion credentials

  // #region call
  static void greet(GreeterBlockingStub stub, String name) {
    // A call over TLS is made like any other.
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    HelloReply reply = stub.withDeadlineAfter(20, SECONDS).sayHello(request);
    System.out.println("Greeter client received: " + reply.getMessage());
  }

  // #endregion call

  // #region connect
  static void main(
    String address,
    ChannelCredentials credentials,
    String name
  ) {
    // The channel shakes hands before its first call, and all its calls share
    // that connection.
    ManagedChannel channel = Grpc.newChannelBuilder(
      address,
      credentials
    ).build();
    try {
      greet(GreeterGrpc.newBlockingStub(channel), name);
    } finally {
      channel.shutdownNow();
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run(
      "tls",
      args,
      flags ->
        main(
          flags.get("address"),
          channelCredentials(flags.get("ca")),
          flags.get("name")
        ),
      // The CA to trust, and who is to be greeted.
      "ca",
      ".certs/ca.pem",
      "name",
      "you"
    );
  }
}
