// The service without a server: a call is a method that gets an observer.
package sayhelloagain;

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
  void greetsANameOfAnyScriptOnceAndAgain(String name) {
    HelloRequest request = HelloRequest.newBuilder().setName(name).build();
    Responses<HelloReply> once = new Responses<>();
    new GreeterService().sayHello(request, once);
    assertEquals(List.of(reply("Hello, " + name)), once.ofCompletedCall());
    Responses<HelloReply> again = new Responses<>();
    new GreeterService().sayHelloAgain(request, again);
    assertEquals(
      List.of(reply("Hello again, " + name)),
      again.ofCompletedCall()
    );
  }

  private static HelloReply reply(String greeting) {
    return HelloReply.newBuilder()
      .setMessage(greeting + "!")
      .build();
  }
}
