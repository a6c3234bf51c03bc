// Serves the RouteGuide over HTTP/2, which grpc-java leaves to Netty.
package routeguide;

import static lessonkit.ServerProgram.freeAddress;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import lessonkit.Flags;
import lessonkit.ServerProgram;

/** The server as a program. */
public final class RouteGuideServer {

  private RouteGuideServer() {}

  // #region start
  static Server startServer(int port, String host, Guide guide)
    throws IOException {
    Server server = NettyServerBuilder.forAddress(
      freeAddress(port, host),
      InsecureServerCredentials.create()
    )
      .addService(guide.service())
      .addService(guide.health())
      .build()
      .start();
    // Not awaited: the server answers from the lesson's own features meanwhile.
    guide.addMade();
    return server;
  }

  // #endregion start

  private static Guide guide(Flags flags) throws IOException {
    int features = flags.wholeNumber("features", 0, MadeFeatures.MOST);
    return new Guide(features, flags.isOn("shared-notes"));
  }

  public static void main(String[] args) {
    ServerProgram.run(
      "route-guide",
      args,
      (port, host, flags) -> startServer(port, host, guide(flags)),
      "features",
      "0",
      "shared-notes",
      "false"
    );
  }
}
