// What calls were sent with, for the test of a client.
package tokenauth;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.ArrayList;
import java.util.List;

/** Brings to the service all tokens and API keys of a call. */
final class SentSecrets implements ServerInterceptor {

  private static final Context.Key<List<String>> KEY = Context.key("sent");

  /** Gives those of the call which is being answered. */
  static List<String> ofCall() {
    return KEY.get();
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
    ServerCall<Q, R> call,
    Metadata metadata,
    ServerCallHandler<Q, R> next
  ) {
    List<String> sent = new ArrayList<>();
    for (String name : new String[] { "authorization", "x-api-key" }) {
      var values = metadata.getAll(
        Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)
      );
      if (values != null) values.forEach(sent::add);
    }
    Context context = Context.current().withValue(KEY, sent);
    return Contexts.interceptCall(context, call, metadata, next);
  }
}
