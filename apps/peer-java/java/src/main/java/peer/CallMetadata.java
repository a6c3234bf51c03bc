// The metadata of a call, both ways. In Java a service sees none of it: an
// interceptor has to bring it there.
package peer;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** What came with a call, and what is to go with its answer. */
final class CallMetadata {

  private static final Context.Key<CallMetadata> KEY = Context.key("metadata");

  final Metadata received;
  final Metadata initial = new Metadata();
  final Metadata trailers = new Metadata();

  private CallMetadata(Metadata received) {
    this.received = received;
  }

  /** Gives that of the call which is being answered. */
  static CallMetadata current() {
    return KEY.get();
  }

  /** Brings it to the service, and sends what the service has put there. */
  static final class Interceptor implements ServerInterceptor {

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call,
      Metadata received,
      ServerCallHandler<Q, R> next
    ) {
      CallMetadata own = new CallMetadata(received);
      ServerCall<Q, R> sending = new SimpleForwardingServerCall<>(call) {
        @Override
        public void sendHeaders(Metadata initial) {
          initial.merge(own.initial);
          super.sendHeaders(initial);
        }

        @Override
        public void close(Status status, Metadata trailers) {
          trailers.merge(own.trailers);
          super.close(status, trailers);
        }
      };
      Context context = Context.current().withValue(KEY, own);
      return Contexts.interceptCall(context, sending, received, next);
    }
  }
}
