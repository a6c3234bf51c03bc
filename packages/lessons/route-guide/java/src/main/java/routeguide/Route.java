// A route, point by point: what RecordRoute adds up.
package routeguide;

import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.RouteSummary;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Adds up a route without keeping its points. */
final class Route {

  private final Features features;
  private final LongSupplier now;
  private int points;
  private int named;
  private double metres;
  private Point previous;
  private long start;
  private long end;

  /** The clock gives nanoseconds and never goes back. */
  Route(Features features, LongSupplier now) {
    this.features = features;
    this.now = now;
  }

  /** Goes on to the next point. */
  void add(Point point) {
    end = now.getAsLong();
    if (previous == null) start = end;
    else metres += Distance.metresBetween(previous, point);
    previous = point;
    points += 1;
    if (!features.at(point).getName().isEmpty()) named += 1;
  }

  /** Sums up what was added: nothing yet is a route of no points. */
  RouteSummary summary() {
    return RouteSummary.newBuilder()
      .setPointCount(points)
      .setFeatureCount(named)
      .setDistance(Distance.wholeMetres(metres))
      .setElapsedTime((int) Duration.ofNanos(end - start).toSeconds())
      .build();
  }
}
