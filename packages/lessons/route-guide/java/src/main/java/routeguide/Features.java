// All the features that a server knows.
package routeguide;

import io.grpc.examples.routeguide.Feature;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Looks in one index after the other. */
final class Features {

  // Calls read it while another thread adds to it.
  private final List<FeatureIndex> indexes = new CopyOnWriteArrayList<>();

  Features(FeatureIndex own) {
    indexes.add(own);
  }

  /**
   * Adds features behind those that are there. From the next call on they are
   * found, all of them at once.
   */
  void add(FeatureIndex index) {
    indexes.add(index);
  }

  /** Gives the feature at exactly this point; one without a name if none is. */
  Feature at(Point point) {
    Place place = Place.of(point);
    for (FeatureIndex index : indexes) {
      Integer number = index.numberAt(place);
      if (number != null) return index.feature(number);
    }
    return Feature.newBuilder().setLocation(point).build();
  }

  /**
   * Gives the named features between two corners, edges included, in their order.
   * Each is made when it is asked for, so a long answer takes little.
   */
  Iterator<Feature> between(Rectangle area) {
    Place a = Place.of(area.getLo());
    Place b = Place.of(area.getHi());
    Place southWest = new Place(
      Math.min(a.latitude(), b.latitude()),
      Math.min(a.longitude(), b.longitude())
    );
    Place northEast = new Place(
      Math.max(a.latitude(), b.latitude()),
      Math.max(a.longitude(), b.longitude())
    );
    // Not by flatMap, whose iterator takes a whole index at once.
    return indexes
      .stream()
      .map(index -> named(index, southWest, northEast))
      .reduce(Stream.empty(), Stream::concat)
      .iterator();
  }

  private static Stream<Feature> named(
    FeatureIndex index,
    Place southWest,
    Place northEast
  ) {
    return Arrays.stream(index.numbersBetween(southWest, northEast))
      .mapToObj(index::feature)
      .filter(feature -> !feature.getName().isEmpty());
  }
}
