// A server for tests: a call waits in its handler until a line is typed.
package lessontesting;

import static io.grpc.MethodDescriptor.generateFullMethodName;
import static io.grpc.stub.ServerCalls.asyncUnaryCall;
import static lessonkit.ServerProgram.freeAddress;

import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls.UnaryMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lessonkit.ServerProgram;

/** The server as a program. */
public final class WaitingServer {

  private static final String SERVICE = "test.Waiting";

  // Messages are bytes as they are.
  private static final MethodDescriptor.Marshaller<byte[]> AS_IS =
    new MethodDescriptor.Marshaller<>() {
      @Override
      public InputStream stream(byte[] message) {
        return new ByteArrayInputStream(message);
      }

      @Override
      public byte[] parse(InputStream stream) {
        return read(stream::readAllBytes);
      }
    };

  private interface Reading<T> {
    T read() throws IOException;
  }

  private WaitingServer() {}

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  private static MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.newBuilder(AS_IS, AS_IS)
      .setType(MethodDescriptor.MethodType.UNARY)
      .setFullMethodName(generateFullMethodName(SERVICE, name))
      .build();
  }

  private static ServerServiceDefinition service() {
    UnaryMethod<byte[], byte[]> echo = (request, responses) -> {
      responses.onNext(request);
      responses.onCompleted();
    };
    UnaryMethod<byte[], byte[]> wait = (request, responses) -> {
      System.out.println("A call waits.");
      read(System.in::read);
      echo.invoke(request, responses);
    };
    return ServerServiceDefinition.builder(SERVICE)
      .addMethod(method("Wait"), asyncUnaryCall(wait))
      .addMethod(method("Echo"), asyncUnaryCall(echo))
      .build();
  }

  public static void main(String[] args) {
    ServerProgram.run("waiting", args, (port, host, flags) ->
      NettyServerBuilder.forAddress(
        freeAddress(port, host),
        InsecureServerCredentials.create()
      )
        .addService(service())
        .build()
        .start()
    );
  }
}
