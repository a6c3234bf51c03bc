// The new programs together, and the new client with an old server.
package sayhelloagain;

import static io.grpc.stub.ServerCalls.asyncUnaryCall;
import static lessonkit.ServerProgram.freeAddress;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.Test;

class LessonTest {

  @Test
  void theClientPrintsOutputTxt() throws Exception {
    Server server = GreeterServer.startServer(0, "127.0.0.1");
    try {
      assertEquals(
        Finished.printed(Programs.output()),
        Programs.run(GreeterClient.class, "--address", addressOf(server))
      );
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void theClientReadsUnimplementedAsTheSignOfAnOldServer() throws Exception {
    Server server = startOldServer();
    try {
      assertEquals(
        Finished.printed(
          """
          Greeter client received: Hello, you!
          SayHelloAgain: UNIMPLEMENTED, the server is older than this client
          """
        ),
        Programs.run(GreeterClient.class, "--address", addressOf(server))
      );
    } finally {
      server.shutdownNow();
    }
  }

  // The old contract has the same names as the new one, so its classes cannot
  // be here too: a service of the old name, with the one method.
  private static Server startOldServer() throws IOException {
    GreeterService service = new GreeterService();
    return NettyServerBuilder.forAddress(
      freeAddress(0, "127.0.0.1"),
      InsecureServerCredentials.create()
    )
      .addService(
        ServerServiceDefinition.builder(GreeterGrpc.SERVICE_NAME)
          .addMethod(
            GreeterGrpc.getSayHelloMethod(),
            asyncUnaryCall(service::sayHello)
          )
          .build()
      )
      .build()
      .start();
  }

  private static String addressOf(Server server) {
    return "localhost:" + server.getPort();
  }
}
