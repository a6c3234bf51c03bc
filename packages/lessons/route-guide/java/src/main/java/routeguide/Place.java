// Where something is, as a key of a map.
package routeguide;

import io.grpc.examples.routeguide.Point;

/** A point that a HashMap finds. */
record Place(int latitude, int longitude) {
  static Place of(Point point) {
    return new Place(point.getLatitude(), point.getLongitude());
  }

  Point toPoint() {
    return Point.newBuilder()
      .setLatitude(latitude)
      .setLongitude(longitude)
      .build();
  }

  // The hash that a record has by itself keeps the zeros at the end of round
  // numbers, and places on a grid would share a few buckets of the map.
  @Override
  public int hashCode() {
    long both = ((long) latitude << 32) ^ (longitude & 0xffff_ffffL);
    return Long.hashCode(both * 0x9e37_79b9_7f4a_7c15L);
  }
}
