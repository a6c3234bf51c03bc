// What the Probe does with a call, and how it can be made to do it wrong.
package peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import polyglot.stubs.interop.EchoRequest;
import polyglot.stubs.interop.EchoResponse;
import polyglot.stubs.interop.HoldRequest;
import polyglot.stubs.interop.HoldResponse;
import polyglot.stubs.interop.MetadataRequest;
import polyglot.stubs.interop.MetadataResponse;
import polyglot.stubs.interop.ProbeGrpc;
import polyglot.stubs.interop.StatusRequest;
import polyglot.stubs.interop.StatusResponse;

/** Answers in ways that a client can check. */
final class ProbeService extends ProbeGrpc.ProbeImplBase {

  private final String broken;

  /**
   * Makes a Probe.
   *
   * @param broken the feature that is to go wrong; empty if none is
   */
  ProbeService(String broken) {
    this.broken = broken;
  }

  @Override
  public void echo(
    EchoRequest request,
    StreamObserver<EchoResponse> responses
  ) {
    String payload = request.getPayload();
    tell(digest(payload));
    if (broken.equals("echo")) payload += "!";
    responses.onNext(EchoResponse.newBuilder().setPayload(payload).build());
    responses.onCompleted();
  }

  @Override
  public void status(
    StatusRequest request,
    StreamObserver<StatusResponse> responses
  ) {
    int code = request.getCode();
    String message = request.getMessage();
    tell(Json.object("code", code, "message", message));
    if (broken.equals("status")) code = (code % 16) + 1;
    Status status = Status.fromCodeValue(code).withDescription(message);
    if (status.isOk()) {
      responses.onNext(StatusResponse.getDefaultInstance());
      responses.onCompleted();
    } else {
      responses.onError(status.asRuntimeException());
    }
  }

  @Override
  public void metadata(
    MetadataRequest request,
    StreamObserver<MetadataResponse> responses
  ) {
    String key = request.getKey();
    CallMetadata metadata = CallMetadata.current();
    List<byte[]> values = Values.in(metadata.received, key);
    tell(Json.object("values", Json.base64(values)));
    Values.add(metadata.initial, key, values);
    if (!broken.equals("metadata")) Values.add(metadata.trailers, key, values);
    MetadataResponse.Builder response = MetadataResponse.newBuilder();
    values.forEach(value -> response.addValues(ByteString.copyFrom(value)));
    responses.onNext(response.build());
    responses.onCompleted();
  }

  @Override
  public void hold(
    HoldRequest request,
    StreamObserver<HoldResponse> responses
  ) {
    tell(Json.object());
    // Without an answer the call goes on, though this method is over.
    if (!broken.equals("hold")) return;
    responses.onNext(HoldResponse.getDefaultInstance());
    responses.onCompleted();
  }

  /** Describes a text too long to print by its bytes and SHA-256. */
  static Map<String, Object> digest(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String sha256 = HexFormat.of().formatHex(hash);
      return Json.object("bytes", bytes.length, "sha256", sha256);
    } catch (NoSuchAlgorithmException error) {
      throw new IllegalStateException("Every Java has SHA-256.", error);
    }
  }

  // Tells the runner, on standard output, what the server saw of a call.
  private static void tell(Map<String, Object> saw) {
    byte[] id = Values.in(CallMetadata.current().received, "probe-case").get(0);
    Json.print(Json.object("case", new String(id, UTF_8), "saw", saw));
  }
}
