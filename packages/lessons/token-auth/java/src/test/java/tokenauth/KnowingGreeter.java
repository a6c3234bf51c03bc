// A Greeter for the test of a client: it says who it was sent the secret of.
package tokenauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Status;
import io.grpc.examples.helloworld.GreeterGrpc;
import io.grpc.examples.helloworld.HelloReply;
import io.grpc.examples.helloworld.HelloRequest;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lessonkit.CredentialFile;

/** Knows whoever sends exactly what the files hold. */
final class KnowingGreeter extends GreeterGrpc.GreeterImplBase {

  private final Map<List<String>, String> known;

  KnowingGreeter() throws IOException {
    String token = read(".certs/tokens/learner.jwt");
    String key = read(".certs/api-keys/reporter.key");
    known = Map.of(
      List.of("Bearer " + token),
      "learner",
      List.of(key),
      "reporter"
    );
  }

  @Override
  public void sayHello(
    HelloRequest request,
    StreamObserver<HelloReply> responses
  ) {
    List<String> sent = SentSecrets.ofCall();
    if (!known.containsKey(sent)) {
      Status refusal = Status.UNAUTHENTICATED.withDescription(
        sent.isEmpty() ? "No token and no API key." : "Who is that?"
      );
      responses.onError(refusal.asRuntimeException());
      return;
    }
    String message = "Hello, %s! I know you as %s.".formatted(
      request.getName(),
      known.get(sent)
    );
    responses.onNext(HelloReply.newBuilder().setMessage(message).build());
    responses.onCompleted();
  }

  private static String read(String path) throws IOException {
    return new String(CredentialFile.read("file", path), UTF_8).strip();
  }
}
