// Serves the Greeter over TLS: the server shows who it is, and all that passes
// is encrypted.
package tls;

import static lessonkit.ServerProgram.freeAddress;

import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import lessonkit.KeyPair;
import lessonkit.ServerProgram;

/** The server as a program. */
public final class GreeterServer {

  private GreeterServer() {}

  // #region credentials
  static ServerCredentials serverCredentials(String cert, String key)
    throws IOException {
    // The certificate is public: every client gets it. The key never leaves the
    // server, which proves with it that the certificate is its own.
    KeyPair pair = KeyPair.read(cert, key);
    // Clients are asked for no certificate, so there is no CA to check one
    // with.
    return TlsServerCredentials.create(pair.certificate(), pair.key());
  }

  // #endregion credentials

  // #region start
  static Server startServer(
    int port,
    String host,
    ServerCredentials credentials
  ) throws IOException {
    return NettyServerBuilder.forAddress(freeAddress(port, host), credentials)
      // The service knows nothing of TLS. It is a matter of the port alone.
      .addService(new GreeterService())
      .build()
      .start();
  }

  // #endregion start

  public static void main(String[] args) {
    ServerProgram.run(
      "tls",
      args,
      (port, host, flags) ->
        startServer(
          port,
          host,
          serverCredentials(flags.get("cert"), flags.get("key"))
        ),
      // Its certificate, and the key that belongs to it.
      "cert",
      ".certs/server.pem",
      "key",
      ".certs/server.key"
    );
  }
}
