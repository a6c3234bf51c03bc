// Serves the Greeter over HTTP/2, which grpc-java leaves to Netty.
package helloworld;

import static lessonkit.ServerProgram.freeAddress;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import lessonkit.ServerProgram;

/** The server as a program. */
public final class GreeterServer {

  private GreeterServer() {}

  // #region start
  static Server startServer(int port, String host) throws IOException {
    return NettyServerBuilder.forAddress(
      freeAddress(port, host),
      InsecureServerCredentials.create()
    )
      // A server can hold many services. Each call is routed by the name of its
      // method, here /helloworld.Greeter/SayHello, and gets a thread of a pool
      // that grows as it has to.
      .addService(new GreeterService())
      .build()
      .start();
  }

  // #endregion start

  public static void main(String[] args) {
    ServerProgram.run("helloworld", args, (port, host, flags) ->
      startServer(port, host)
    );
  }
}
