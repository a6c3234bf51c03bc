// All that comes back from a call, whatever its status.
package peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import polyglot.stubs.interop.ProbeGrpc.ProbeBlockingStub;

/**
 * What a call ended with.
 *
 * @param response null if the status is not OK
 */
record Answer<R>(
  Status status,
  R response,
  Metadata initial,
  Metadata trailers
) {
  /** Makes a call and waits for its end. */
  static <R> Answer<R> to(
    ProbeBlockingStub stub,
    Cases.Case each,
    Function<ProbeBlockingStub, R> call
  ) {
    AtomicReference<Metadata> initial = new AtomicReference<>(new Metadata());
    AtomicReference<Metadata> trailers = new AtomicReference<>(new Metadata());
    // The server names the call by its case when it tells what it saw.
    Metadata name = new Metadata();
    Values.add(name, "probe-case", List.of(each.id().getBytes(UTF_8)));
    ProbeBlockingStub own = stub
      .withInterceptors(
        MetadataUtils.newAttachHeadersInterceptor(name),
        MetadataUtils.newCaptureMetadataInterceptor(initial, trailers)
      )
      .withDeadlineAfter(each.timeoutMs(), MILLISECONDS);
    Status status = Status.OK;
    R response = null;
    try {
      response = call.apply(own);
    } catch (StatusRuntimeException error) {
      status = error.getStatus();
    }
    return new Answer<>(status, response, initial.get(), trailers.get());
  }

  int code() {
    return status.getCode().value();
  }

  String details() {
    return status.getDescription() == null ? "" : status.getDescription();
  }
}
