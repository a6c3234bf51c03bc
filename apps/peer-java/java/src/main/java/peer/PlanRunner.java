// Runs a plan: prints a JSON line for each case, then how many there were.
package peer;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import peer.Cases.Case;
import peer.Cases.Feature;
import peer.Cases.Verdict;
import polyglot.stubs.interop.ProbeGrpc;

/** The peer as a client. */
final class PlanRunner {

  private PlanRunner() {}

  /**
   * Runs the cases of a plan in their order, those of one target and transport
   * over one channel. The last line is what shows that none is missing.
   *
   * @param file a JSON file that holds a list of cases
   */
  static void run(String file, Transport transport) throws IOException {
    String plan = Files.readString(Path.of(file));
    Case[] cases = Json.GSON.fromJson(plan, Case[].class);
    Map<String, ManagedChannel> channels = new HashMap<>();
    for (Case each : cases) {
      String way = each.tls() + " " + each.target();
      if (!channels.containsKey(way)) {
        ChannelCredentials credentials = transport.ofClient(each.tls());
        channels.put(
          way,
          Grpc.newChannelBuilder(each.target(), credentials).build()
        );
      }
      report(each, channels.get(way));
    }
    channels.values().forEach(ManagedChannel::shutdownNow);
    Json.print(Json.object("end", cases.length));
  }

  private static void report(Case each, ManagedChannel channel) {
    long started = System.nanoTime();
    Verdict verdict = judge(each, channel);
    long ms = (System.nanoTime() - started) / 1_000_000;
    Json.print(
      Json.object(
        "id",
        each.id(),
        "ms",
        ms,
        "outcome",
        verdict.outcome(),
        "detail",
        verdict.detail(),
        "observed",
        verdict.observed()
      )
    );
  }

  private static Verdict judge(Case each, ManagedChannel channel) {
    Feature feature = Cases.FEATURES.get(each.feature());
    if (feature != null) {
      return feature.judge(ProbeGrpc.newBlockingStub(channel), each);
    }
    String detail = "this peer has no feature " + each.feature();
    return new Verdict("skip", detail, Json.object());
  }
}
