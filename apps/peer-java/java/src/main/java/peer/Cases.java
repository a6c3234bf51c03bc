// How this peer, as a client, tries each feature of a server.
package peer;

import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import polyglot.stubs.interop.EchoRequest;
import polyglot.stubs.interop.EchoResponse;
import polyglot.stubs.interop.HoldRequest;
import polyglot.stubs.interop.MetadataRequest;
import polyglot.stubs.interop.MetadataResponse;
import polyglot.stubs.interop.ProbeGrpc.ProbeBlockingStub;
import polyglot.stubs.interop.StatusRequest;

/** The features of the Probe, as a client sees them. */
final class Cases {

  /** A case of a plan. The arguments are those of its feature. */
  record Case(
    String id,
    String feature,
    String target,
    String tls,
    JsonObject args,
    int timeoutMs
  ) {}

  /** What is said of a case, with what arrived for the runner to judge as well. */
  record Verdict(String outcome, String detail, Map<String, Object> observed) {}

  interface Feature {
    Verdict judge(ProbeBlockingStub stub, Case each);
  }

  /** Every feature that this peer has, as a client and as a server. */
  static final Map<String, Feature> FEATURES = Map.of(
    "echo",
    Cases::echo,
    "status",
    Cases::status,
    "metadata",
    Cases::metadata,
    "hold",
    Cases::hold
  );

  private Cases() {}

  private static Verdict echo(ProbeBlockingStub stub, Case each) {
    int times = each.args.get("times").getAsInt();
    int code = each.args.get("code").getAsInt();
    String payload = each.args.get("text").getAsString().repeat(times);
    EchoRequest request = EchoRequest.newBuilder().setPayload(payload).build();
    Answer<EchoResponse> answer = Answer.to(stub, each, own ->
      own.echo(request)
    );
    Map<String, Object> expected = Json.object("code", code);
    if (code == 0) expected.putAll(ProbeService.digest(payload));
    Map<String, Object> observed = Json.object("code", answer.code());
    if (answer.response() != null) {
      observed.putAll(ProbeService.digest(answer.response().getPayload()));
    }
    return compare(expected, observed);
  }

  private static Verdict status(ProbeBlockingStub stub, Case each) {
    int code = each.args.get("code").getAsInt();
    String message = each.args.get("message").getAsString();
    StatusRequest request = StatusRequest.newBuilder()
      .setCode(code)
      .setMessage(message)
      .build();
    Answer<?> answer = Answer.to(stub, each, own -> own.status(request));
    // The message of OK is not for anyone.
    return compare(
      Json.object("code", code, "message", code == 0 ? "" : message),
      Json.object("code", answer.code(), "message", answer.details())
    );
  }

  private static Verdict metadata(ProbeBlockingStub stub, Case each) {
    String key = each.args.get("key").getAsString();
    // In base64, also where the key holds text.
    List<String> values = each.args
      .getAsJsonArray("values")
      .asList()
      .stream()
      .map(value -> value.getAsString())
      .toList();
    Metadata sent = new Metadata();
    Base64.Decoder decoder = Base64.getDecoder();
    Values.add(sent, key, values.stream().map(decoder::decode).toList());
    ProbeBlockingStub sending = stub.withInterceptors(
      MetadataUtils.newAttachHeadersInterceptor(sent)
    );
    MetadataRequest request = MetadataRequest.newBuilder().setKey(key).build();
    Answer<MetadataResponse> answer = Answer.to(sending, each, own ->
      own.metadata(request)
    );
    return compare(
      Json.object(
        "code",
        0,
        "initial",
        values,
        "body",
        values,
        "trailers",
        values
      ),
      Json.object(
        "code",
        answer.code(),
        "initial",
        Json.base64(Values.in(answer.initial(), key)),
        "body",
        body(answer.response()),
        "trailers",
        Json.base64(Values.in(answer.trailers(), key))
      )
    );
  }

  private static Verdict hold(ProbeBlockingStub stub, Case each) {
    HoldRequest request = HoldRequest.getDefaultInstance();
    Answer<?> answer = Answer.to(stub, each, own -> own.hold(request));
    int unavailable = Status.Code.UNAVAILABLE.value();
    return compare(
      Json.object("code", unavailable),
      Json.object("code", answer.code())
    );
  }

  private static List<String> body(MetadataResponse response) {
    if (response == null) return List.of();
    return Json.base64(
      response.getValuesList().stream().map(ByteString::toByteArray).toList()
    );
  }

  private static Verdict compare(
    Map<String, Object> expected,
    Map<String, Object> observed
  ) {
    if (expected.equals(observed)) return new Verdict("pass", "", observed);
    String detail = "expected %s, got %s".formatted(expected, observed);
    return new Verdict("fail", detail, observed);
  }
}
