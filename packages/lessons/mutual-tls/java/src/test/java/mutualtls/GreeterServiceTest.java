// The service without a server: who calls is in the context of the call.
package mutualtls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lessontesting.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GreeterServiceTest {

  private static final String LEARNER = "spiffe://polyglot.test/learner";

  @Test
  void namesTheCaller() {
    List<List<?>> names = List.of(List.of(2, "localhost"), List.of(6, LEARNER));
    String message = "Hello, you! Your certificate says " + LEARNER + ".";
    assertEquals(
      List.of(HelloReply.newBuilder().setMessage(message).build()),
      sayHello(Identity.in(names)).ofCompletedCall()
    );
  }

  static Stream<List<List<?>>> namesOfNobody() {
    return Stream.of(
      List.of(),
      List.of(List.of(2, LEARNER)),
      List.of(List.of(6, LEARNER), List.of(6, "spiffe://polyglot.test/admin")),
      List.of(List.of(6, LEARNER), List.of(6, "https://polyglot.test/learner")),
      List.of(List.of(6, "https://polyglot.test/learner")),
      List.of(List.of(6, "spiffe://polyglot.test")),
      List.of(List.of(6, LEARNER + ", URI:spiffe://polyglot.test/admin")),
      List.of(List.of(6, LEARNER + "\n"))
    );
  }

  @ParameterizedTest
  @MethodSource("namesOfNobody")
  void answersUnauthenticatedWithoutOneName(List<List<?>> names) {
    expectUnauthenticated(Identity.in(names));
  }

  @Test
  void answersUnauthenticatedToACertificateWithoutNames() {
    expectUnauthenticated(Identity.in(null));
  }

  @Test
  void answersUnauthenticatedWhereNobodyWasIdentified() {
    expectUnauthenticated(Identity.ofCaller());
  }

  private static void expectUnauthenticated(Optional<String> identity) {
    Status status = Status.fromThrowable(sayHello(identity).error());
    assertEquals(Status.Code.UNAUTHENTICATED, status.getCode());
    assertEquals(
      "Your certificate has no single spiffe:// name.",
      status.getDescription()
    );
  }

  private static Responses<HelloReply> sayHello(Optional<String> identity) {
    Responses<HelloReply> responses = new Responses<>();
    HelloRequest request = HelloRequest.newBuilder().setName("you").build();
    Context.current()
      .withValue(Identity.KEY, identity)
      .run(() -> new GreeterService().sayHello(request, responses));
    return responses;
  }
}
