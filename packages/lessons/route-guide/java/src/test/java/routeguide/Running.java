// A server for one test, and a channel to it.
package routeguide;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.RouteGuideGrpc;
import io.grpc.examples.routeguide.RouteGuideGrpc.RouteGuideBlockingStub;
import io.grpc.examples.routeguide.RouteGuideGrpc.RouteGuideStub;
import io.grpc.examples.routeguide.RouteNote;
import io.grpc.examples.routeguide.RouteSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ends with the test. */
final class Running implements AutoCloseable {

  // It ends what hangs. Thousands of calls may be made in the course of one.
  private static final int LIMIT_SECONDS = 120;

  private final Server server;
  private final ManagedChannel channel;

  Running(Guide guide) throws IOException {
    this(RouteGuideServer.startServer(0, "127.0.0.1", guide));
  }

  Running(Server server) {
    this.server = server;
    channel = Grpc.newChannelBuilder(
      address(),
      InsecureChannelCredentials.create()
    ).build();
  }

  String address() {
    return "localhost:" + server.getPort();
  }

  ManagedChannel channel() {
    return channel;
  }

  RouteGuideBlockingStub blocking() {
    return RouteGuideGrpc.newBlockingStub(channel).withDeadlineAfter(
      LIMIT_SECONDS,
      SECONDS
    );
  }

  RouteGuideStub stub() {
    return RouteGuideGrpc.newStub(channel).withDeadlineAfter(
      LIMIT_SECONDS,
      SECONDS
    );
  }

  String nameAt(Point point) {
    return blocking().getFeature(point).getName();
  }

  List<RouteSummary> record(List<Point> points) {
    List<RouteSummary> summaries = new ArrayList<>();
    var call = new Conversation<Point, RouteSummary>(points, summaries::add);
    stub().recordRoute(call);
    call.await();
    return summaries;
  }

  List<RouteNote> chat(List<RouteNote> notes) {
    List<RouteNote> answers = new ArrayList<>();
    var call = new Conversation<RouteNote, RouteNote>(notes, answers::add);
    stub().routeChat(call);
    call.await();
    return answers;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }
}
