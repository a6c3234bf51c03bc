// Calls the RouteGuide in all four ways.
package routeguide;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.examples.routeguide.Feature;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteGuideGrpc;
import io.grpc.examples.routeguide.RouteGuideGrpc.RouteGuideBlockingStub;
import io.grpc.examples.routeguide.RouteGuideGrpc.RouteGuideStub;
import io.grpc.examples.routeguide.RouteNote;
import io.grpc.examples.routeguide.RouteSummary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lessonkit.ClientProgram;

/** The client as a program. */
public final class RouteGuideClient {

  private RouteGuideClient() {}

  // #region get-feature
  static void getFeature(RouteGuideBlockingStub stub, Point point) {
    Feature feature = stub.withDeadlineAfter(20, SECONDS).getFeature(point);
    System.out.println(Questions.say(feature));
  }

  // #endregion get-feature

  // #region list-features
  static List<Point> listFeatures(RouteGuideBlockingStub stub, Rectangle area) {
    List<Point> points = new ArrayList<>();
    // The call is an iterator of responses. While the body of the loop is busy
    // nothing is read, and the server waits. A status other than OK is thrown.
    Iterator<Feature> call = stub
      .withDeadlineAfter(20, SECONDS)
      .listFeatures(area);
    while (call.hasNext()) {
      Feature feature = call.next();
      System.out.println(Questions.say(feature));
      points.add(feature.getLocation());
    }
    return points;
  }

  // #endregion list-features

  // #region record-route
  static void recordRoute(RouteGuideStub stub, List<Point> route) {
    // It waits whenever the server is slower than the route, and half-closes the
    // call after the last point: only then can the summary come.
    var call = new Conversation<Point, RouteSummary>(route, summary ->
      System.out.println(Questions.say(summary))
    );
    stub.withDeadlineAfter(20, SECONDS).recordRoute(call);
    call.await();
  }

  // #endregion record-route

  // #region route-chat
  static void routeChat(RouteGuideStub stub, List<RouteNote> notes) {
    // Both directions at once: notes go out while answers come in.
    var call = new Conversation<RouteNote, RouteNote>(notes, note ->
      System.out.println(Questions.say(note))
    );
    stub.withDeadlineAfter(20, SECONDS).routeChat(call);
    call.await();
  }

  // #endregion route-chat

  static void tour(RouteGuideBlockingStub blocking, RouteGuideStub stub) {
    System.out.println("GetFeature");
    getFeature(blocking, Questions.TRAIL);
    getFeature(blocking, Questions.NOWHERE);
    System.out.println("ListFeatures");
    List<Point> points = listFeatures(blocking, Questions.AREA);
    System.out.println("RecordRoute");
    points.add(0, Questions.CAMP);
    points.add(Questions.CAMP);
    recordRoute(stub, points);
    System.out.println("RouteChat");
    routeChat(stub, Questions.NOTES);
  }

  // #region connect
  static void main(String address) {
    ManagedChannel channel = Grpc.newChannelBuilder(
      address,
      InsecureChannelCredentials.create()
    ).build();
    try {
      // One channel, two stubs: one waits for answers, the other is called back
      // and can send a stream.
      tour(
        RouteGuideGrpc.newBlockingStub(channel),
        RouteGuideGrpc.newStub(channel)
      );
    } finally {
      channel.shutdownNow();
    }
  }

  // #endregion connect

  public static void main(String[] args) {
    ClientProgram.run("route-guide", args, flags -> main(flags.get("address")));
  }
}
