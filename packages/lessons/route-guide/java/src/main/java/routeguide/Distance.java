// How far it is from one point to the next, over the surface of the globe.
package routeguide;

import io.grpc.examples.routeguide.Point;

/** Distances by the haversine formula. */
final class Distance {

  private static final int EARTH_RADIUS_METRES = 6_371_000;

  private Distance() {}

  /** Gives the length of the great circle between two points in metres. */
  static double metresBetween(Point a, Point b) {
    double north1 = radians(a.getLatitude());
    double north2 = radians(b.getLatitude());
    double east = radians(b.getLongitude()) - radians(a.getLongitude());
    // StrictMath has the same digits on every machine, as Math has not.
    double h =
      squared(StrictMath.sin((north2 - north1) / 2)) +
      StrictMath.cos(north1) *
        StrictMath.cos(north2) *
        squared(StrictMath.sin(east / 2));
    // Rounding may take h beyond 1 for two points at opposite ends of the globe.
    double angle = StrictMath.asin(Math.sqrt(Math.min(1, h)));
    return 2 * EARTH_RADIUS_METRES * angle;
  }

  /**
   * Makes an int32 of a sum of metres: cut once, at the end, so that no leg loses
   * its fraction. Java's cast gives the greatest int for what would not fit.
   */
  static int wholeMetres(double metres) {
    return (int) metres;
  }

  private static double radians(int e7) {
    return (e7 / 1e7) * (Math.PI / 180);
  }

  private static double squared(double number) {
    return number * number;
  }
}
