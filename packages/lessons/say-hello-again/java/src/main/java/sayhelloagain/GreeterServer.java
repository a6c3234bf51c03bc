// Serves the grown Greeter.
package sayhelloagain;

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
      // The service has the name it always had, so clients of the old contract
      // find it. Nothing here says that there is a second method: the class does.
      .addService(new GreeterService())
      .build()
      .start();
  }

  // #endregion start

  public static void main(String[] args) {
    ServerProgram.run("say-hello-again", args, (port, host, flags) ->
      startServer(port, host)
    );
  }
}
