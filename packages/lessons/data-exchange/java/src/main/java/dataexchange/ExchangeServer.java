// Serves both services of the package.
package dataexchange;

import static lessonkit.ServerProgram.freeAddress;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import lessonkit.ServerProgram;

/** The server as a program. */
public final class ExchangeServer {

  private ExchangeServer() {}

  // #region start
  static Server startServer(int port, String host) throws IOException {
    // One server, one port, two services: the path of a call says which is meant.
    return NettyServerBuilder.forAddress(
      freeAddress(port, host),
      InsecureServerCredentials.create()
    )
      .addService(new ExchangeService(line -> System.out.println(line)))
      .addService(new EchoService())
      .build()
      .start();
  }

  // #endregion start

  public static void main(String[] args) {
    ServerProgram.run("data-exchange", args, (port, host, flags) ->
      startServer(port, host)
    );
  }
}
