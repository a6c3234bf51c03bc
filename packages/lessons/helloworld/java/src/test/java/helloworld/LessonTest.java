// The lesson as a reader meets it: real servers, channels and programs.
package helloworld;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.HelloRequest;
import java.io.IOException;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonTest {

  private Server server;
  private String address;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    server = GreeterServer.startServer(0, "127.0.0.1");
    address = "localhost:" + server.getPort();
    channel = Grpc.newChannelBuilder(
      address,
      InsecureChannelCredentials.create()
    ).build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void theClientPrintsOutputTxt() throws Exception {
    assertEquals(
      Finished.printed(Programs.output()),
      Programs.run(GreeterClient.class, "--address", address)
    );
  }

  @Test
  void greetsANameOfAnyScriptAndLength() {
    for (String name : new String[] {
      "",
      "中文",
      "👋🏽",
      "x".repeat(1_000_000),
    }) {
      assertEquals("Hello, " + name + "!", sayHello(name));
    }
  }

  @Test
  void answersResourceExhaustedOver4MiBAndLivesOn() {
    String tooLong = "x".repeat(4 * 1024 * 1024);
    StatusRuntimeException refusal = assertThrows(
      StatusRuntimeException.class,
      () -> sayHello(tooLong)
    );
    Status.Code code = refusal.getStatus().getCode();
    assertEquals(Status.Code.RESOURCE_EXHAUSTED, code);
    assertEquals("Hello, you!", sayHello("you"));
  }

  private String sayHello(String name) {
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    return GreeterGrpc.newBlockingStub(channel)
      .withDeadlineAfter(30, SECONDS)
      .sayHello(request)
      .getMessage();
  }
}
