// Points: what is wrong with one.
package routeguide;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteNote;
import java.util.Optional;

/** Refuses points that are not on the globe, naming the field. */
final class Points {

  static final int MOST_LATITUDE = 900_000_000;
  static final int MOST_LONGITUDE = 1_800_000_000;

  private Points() {}

  static Optional<StatusException> refusal(Point point) {
    return refusal(point, "");
  }

  static Optional<StatusException> refusal(Rectangle area) {
    return refusal(area.hasLo(), area.getLo(), "lo").or(() ->
      refusal(area.hasHi(), area.getHi(), "hi")
    );
  }

  static Optional<StatusException> refusal(RouteNote note) {
    return refusal(note.hasLocation(), note.getLocation(), "location");
  }

  // proto3 has no required fields. Left out is not the same as 0, 0, and more
  // often than not a mistake of the caller.
  private static Optional<StatusException> refusal(
    boolean isSet,
    Point point,
    String field
  ) {
    return isSet
      ? refusal(point, field + ".")
      : Optional.of(invalid(field + " is not set."));
  }

  // The path is how the point is reached from the request.
  private static Optional<StatusException> refusal(Point point, String path) {
    int latitude = point.getLatitude();
    int longitude = point.getLongitude();
    return refusal(path + "latitude", latitude, MOST_LATITUDE).or(() ->
      refusal(path + "longitude", longitude, MOST_LONGITUDE)
    );
  }

  private static Optional<StatusException> refusal(
    String name,
    int value,
    int most
  ) {
    // Not by Math.abs: there is no int for the least one without its sign.
    if (-most <= value && value <= most) return Optional.empty();
    String sentence = "%s has to be from %d to %d, not %d.";
    return Optional.of(invalid(sentence.formatted(name, -most, most, value)));
  }

  private static StatusException invalid(String details) {
    return Status.INVALID_ARGUMENT.withDescription(details).asException();
  }
}
