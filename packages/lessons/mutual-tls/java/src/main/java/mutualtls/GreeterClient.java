// Calls the Greeter over TLS, and shows a certificate of its own.
package mutualtls;

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
import lessonkit.Flags;
import lessonkit.KeyPair;

/** The client as a program. */
public final class GreeterClient {

  private GreeterClient() {}

  // #region credentials
  static ChannelCredentials channelCredentials(Flags flags) throws IOException {
    var credentials = TlsChannelCredentials.newBuilder().trustManager(
      CredentialFile.readCa(flags.get("ca"))
    );
    if (!flags.isOn("anonymous")) {
      KeyPair pair = KeyPair.read(flags.get("cert"), flags.get("key"));
      // The client sends its certificate only when the server asks for one. The
      // key is not sent: a signature made with it shows that the certificate is
      // its own.
      credentials.keyManager(pair.certificate(), pair.key());
    }
    return credentials.build();
  }

  // #endregion credentials

  // #region call
  static void greet(GreeterBlockingStub stub, String name) {
    // A call with a certificate is made like any other.
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    HelloReply reply = stub.withDeadlineAfter(20, SECONDS).sayHello(request);
    System.out.println("Greeter client received: " + reply.getMessage());
  }

  // #endregion call

  // #region connect
  static void main(Flags flags) throws IOException {
    // The certificate belongs to the channel: all calls on it have one
    // identity.
    ManagedChannel channel = Grpc.newChannelBuilder(
      flags.get("address"),
      channelCredentials(flags)
    ).build();
    try {
      greet(GreeterGrpc.newBlockingStub(channel), flags.get("name"));
    } finally {
      channel.shutdownNow();
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run(
      "mutual-tls",
      args,
      GreeterClient::main,
      // The CA to trust, its certificate and key, whether it comes without
      // these two, and who is to be greeted.
      "ca",
      ".certs/ca.pem",
      "cert",
      ".certs/client.pem",
      "key",
      ".certs/client.key",
      "anonymous",
      "false",
      "name",
      "you"
    );
  }
}
