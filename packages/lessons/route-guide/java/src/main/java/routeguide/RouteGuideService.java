// What the RouteGuide does with calls, one of each kind. No port, no process.
package routeguide;

import io.grpc.examples.routeguide.Feature;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteGuideGrpc;
import io.grpc.examples.routeguide.RouteNote;
import io.grpc.examples.routeguide.RouteSummary;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Knows the features of an area, sums up routes and passes notes on. */
public final class RouteGuideService extends RouteGuideGrpc.RouteGuideImplBase {

  private final Features features;
  private final Supplier<Notes> notesForCall;
  private final LongSupplier now;

  /** The notes for a call are a new store, or one that all calls share. */
  RouteGuideService(
    Features features,
    Supplier<Notes> notesForCall,
    LongSupplier now
  ) {
    this.features = features;
    this.notesForCall = notesForCall;
    this.now = now;
  }

  // #region get-feature
  // Unary: as in the Greeter. An exception that carries a status code becomes the
  // status of the call when onError gets it.
  @Override
  public void getFeature(Point point, StreamObserver<Feature> responses) {
    Points.refusal(point).ifPresentOrElse(responses::onError, () -> {
      responses.onNext(features.at(point));
      responses.onCompleted();
    });
  }

  // #endregion get-feature

  // #region list-features
  // Server streaming: one request, any number of responses. The observer that a
  // server gets knows more than its type says: whether there is room to send.
  @Override
  public void listFeatures(Rectangle area, StreamObserver<Feature> responses) {
    var call = (ServerCallStreamObserver<Feature>) responses;
    // Without a handler, to send to a call that was cancelled throws.
    call.setOnCancelHandler(() -> {});
    Points.refusal(area).ifPresentOrElse(call::onError, () ->
      SendAll.sendAll(call, features.between(area))
    );
  }

  // #endregion list-features

  // #region record-route
  // Client streaming: this method gives what takes the requests. The next one is
  // read when onNext has returned; onCompleted is the client's half-close.
  @Override
  public StreamObserver<Point> recordRoute(
    StreamObserver<RouteSummary> responses
  ) {
    Route route = new Route(features, now);
    return new Requests<>(responses, Points::refusal) {
      @Override
      void take(Point point) {
        route.add(point);
      }

      @Override
      void end() {
        responses.onNext(route.summary());
        responses.onCompleted();
      }
    };
  }

  // #endregion record-route

  // #region route-chat
  // Bidirectional streaming: requests and responses, and each side ends by itself.
  @Override
  public StreamObserver<RouteNote> routeChat(
    StreamObserver<RouteNote> responses
  ) {
    Notes notes = notesForCall.get();
    var call = (ServerCallStreamObserver<RouteNote>) responses;
    call.setOnCancelHandler(() -> {});
    // The next note is read when there is room for its answers: what a client
    // does not read keeps it from sending more, and nothing piles up here.
    Turns turns = new Turns(call);
    return new Requests<>(responses, Points::refusal) {
      @Override
      void take(RouteNote note) {
        notes.leave(note).forEach(call::onNext);
        turns.next();
      }

      @Override
      void end() {
        call.onCompleted();
      }
    };
  }
  // #endregion route-chat
}
