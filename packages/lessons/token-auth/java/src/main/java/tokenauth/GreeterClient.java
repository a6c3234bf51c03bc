// Calls the Greeter twice over TLS: with a token, then with an API key.
package tokenauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.ChannelCredentials;
import io.grpc.CompositeChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.GreeterGrpc.GreeterBlockingStub;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import java.io.IOException;
import java.util.List;
import lessonkit.ClientProgram;
import lessonkit.CredentialFile;
import lessonkit.Flags;

/** The client as a program. */
public final class GreeterClient {

  private GreeterClient() {}

  // #region credentials
  /** Gives the credentials of the two calls: with a token, then an API key. */
  static List<ChannelCredentials> channelCredentials(Flags flags)
    throws IOException {
    // Channel credentials say whom the client trusts; call credentials, who it
    // is. A channel can have both.
    ChannelCredentials tls = TlsChannelCredentials.newBuilder()
      .trustManager(CredentialFile.readCa(flags.get("ca")))
      .build();
    ChannelCredentials byKey = CompositeChannelCredentials.create(
      tls,
      MetadataCredentials.apiKey(secret("api-key", flags))
    );
    if (flags.isOn("anonymous")) return List.of(tls, byKey);
    ChannelCredentials byToken = CompositeChannelCredentials.create(
      flags.isOn("plaintext") ? InsecureChannelCredentials.create() : tls,
      MetadataCredentials.bearer(secret("token", flags))
    );
    return List.of(byToken, byKey);
  }

  // #endregion credentials

  private static String secret(String flag, Flags flags) throws IOException {
    byte[] file = CredentialFile.read(flag, flags.get(flag));
    // An editor may have put a line's end after it.
    return new String(file, UTF_8).strip();
  }

  // #region call
  static void greet(GreeterBlockingStub stub, String name) {
    // The call itself says nothing of tokens: the stub's channel adds what
    // shows who calls.
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    HelloReply reply = stub.withDeadlineAfter(20, SECONDS).sayHello(request);
    System.out.println("Greeter client received: " + reply.getMessage());
  }

  // #endregion call

  // #region connect
  static void main(Flags flags) throws IOException {
    for (ChannelCredentials credentials : channelCredentials(flags)) {
      ManagedChannel channel = Grpc.newChannelBuilder(
        flags.get("address"),
        credentials
      ).build();
      try {
        greet(GreeterGrpc.newBlockingStub(channel), flags.get("name"));
      } finally {
        channel.shutdownNow();
      }
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run(
      "token-auth",
      args,
      GreeterClient::main,
      // The CA to trust, the two secrets, and who is to be greeted.
      "ca",
      ".certs/ca.pem",
      "token",
      ".certs/tokens/learner.jwt",
      "api-key",
      ".certs/api-keys/reporter.key",
      "name",
      "you",
      // Sends no token.
      "anonymous",
      "false",
      // Tries to send the token without TLS.
      "plaintext",
      "false"
    );
  }
}
