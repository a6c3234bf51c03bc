// The service without a server: a call is a method that gets an observer.
package helloworld;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import java.util.List;
import lessontesting.Responses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreeterServiceTest {

  @ParameterizedTest
  @ValueSource(strings = { "you", "", "中文", "👋🏽" })
  void greetsANameOfAnyScript(String name) {
    Responses<HelloReply> responses = new Responses<>();
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    new GreeterService().sayHello(request, responses);
    String message = "Hello, " + name + "!";
    assertEquals(
      List.of(HelloReply.newBuilder().setMessage(message).build()),
      responses.ofCompletedCall()
    );
  }
}
