// Serves the Greeter to clients that show a certificate, and to no others.
package mutualtls;

import static lessonkit.ServerProgram.freeAddress;

import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.InputStream;
import lessonkit.CredentialFile;
import lessonkit.KeyPair;
import lessonkit.ServerProgram;

/** The server as a program. */
public final class GreeterServer {

  private GreeterServer() {}

  // #region credentials
  static ServerCredentials serverCredentials(String ca, String cert, String key)
    throws IOException {
    InputStream trusted = CredentialFile.readCa(ca);
    KeyPair pair = KeyPair.read(cert, key);
    return TlsServerCredentials.newBuilder()
      .keyManager(pair.certificate(), pair.key())
      // This asks every client for a certificate, and ends the handshake of one
      // that shows none, or one that this CA did not issue.
      .clientAuth(ClientAuth.REQUIRE)
      .trustManager(trusted)
      .build();
  }

  // #endregion credentials

  // #region start
  static Server startServer(
    int port,
    String host,
    ServerCredentials credentials
  ) throws IOException {
    return NettyServerBuilder.forAddress(freeAddress(port, host), credentials)
      // An interceptor sees each call before its service does.
      .intercept(new Identity())
      .addService(new GreeterService())
      .build()
      .start();
  }

  // #endregion start

  public static void main(String[] args) {
    ServerProgram.run(
      "mutual-tls",
      args,
      (port, host, flags) ->
        startServer(
          port,
          host,
          serverCredentials(
            flags.get("ca"),
            flags.get("cert"),
            flags.get("key")
          )
        ),
      // The CA of its clients, its certificate, and the key that belongs to it.
      "ca",
      ".certs/ca.pem",
      "cert",
      ".certs/server.pem",
      "key",
      ".certs/server.key"
    );
  }
}
