// What the clients of this lesson ask, and the words in which they print answers.
package routeguide;

import io.grpc.examples.routeguide.Feature;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteNote;
import io.grpc.examples.routeguide.RouteSummary;
import java.util.List;

/** The questions. */
final class Questions {

  static final Point TRAIL = point(409_146_138, -746_188_906);
  static final Point NOWHERE = point(0, 0);

  static final Rectangle AREA = Rectangle.newBuilder()
    .setLo(point(407_000_000, -749_000_000))
    .setHi(point(412_000_000, -744_000_000))
    .build();

  /** Where the route begins and ends; the features of the area lie between. */
  static final Point CAMP = point(410_000_000, -747_000_000);

  static final List<RouteNote> NOTES = List.of(
    note(point(0, 1), "First note"),
    note(point(0, 2), "Second note"),
    note(point(0, 1), "Third note"),
    note(point(0, 2), "Fourth note"),
    note(point(0, 1), "Fifth note")
  );

  private Questions() {}

  static String say(Feature feature) {
    String name = feature.getName().isEmpty() ? "nothing" : feature.getName();
    return "  " + name + " at " + say(feature.getLocation());
  }

  static String say(RouteNote note) {
    return "  \"" + note.getMessage() + "\" at " + say(note.getLocation());
  }

  /** The seconds are left out: they differ from run to run. */
  static String say(RouteSummary summary) {
    return "  %d points, %d features, %d metres".formatted(
      summary.getPointCount(),
      summary.getFeatureCount(),
      summary.getDistance()
    );
  }

  private static String say(Point point) {
    return point.getLatitude() + ", " + point.getLongitude();
  }

  static Point point(int latitude, int longitude) {
    return new Place(latitude, longitude).toPoint();
  }

  static RouteNote note(Point location, String message) {
    return RouteNote.newBuilder()
      .setLocation(location)
      .setMessage(message)
      .build();
  }
}
