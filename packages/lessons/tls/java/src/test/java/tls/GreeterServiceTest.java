// The service without a server: a call is a method that gets an observer.
package tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import java.util.List;
import lessontesting.Responses;
import org.junit.jupiter.api.Test;

class GreeterServiceTest {

  @Test
  void greetsByName() {
    Responses<HelloReply> responses = new Responses<>();
    HelloRequest request = HelloRequest.newBuilder().setName("you").build();
    new GreeterService().sayHello(request, responses);
    assertEquals(
      List.of(HelloReply.newBuilder().setMessage("Hello, you!").build()),
      responses.ofCompletedCall()
    );
  }
}
