// What RecordRoute adds up.
package routeguide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static routeguide.Questions.TRAIL;
import static routeguide.Questions.point;

import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.RouteSummary;
import java.util.PrimitiveIterator.OfLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

  private static RouteSummary summaryOf(Point... points) {
    FeatureIndex trail = new FeatureIndex(
      1,
      number -> Place.of(TRAIL),
      MadeFeatures::feature
    );
    // Each point comes 1.5 seconds after the one before.
    OfLong clock = LongStream.iterate(7, t -> t + 1_500_000_000L).iterator();
    Route route = new Route(new Features(trail), clock::nextLong);
    for (Point each : points) route.add(each);
    return route.summary();
  }

  @Test
  void aRouteOfNoPointsIsAllZero() {
    assertEquals(RouteSummary.getDefaultInstance(), summaryOf());
  }

  @Test
  void legsAreSummedAndCutOnce() {
    // A step of 0.9 metres each.
    Point[] points = new Point[11];
    for (int i = 0; i < points.length; i++) points[i] = point(i * 81, 0);
    RouteSummary summary = summaryOf(points);
    assertEquals(11, summary.getPointCount());
    assertEquals(9, summary.getDistance());
    assertEquals(15, summary.getElapsedTime());
  }

  @Test
  void onlyNamedFeaturesCount() {
    RouteSummary summary = summaryOf(TRAIL, point(1, 1), TRAIL);
    assertEquals(2, summary.getFeatureCount());
    assertEquals(3, summary.getElapsedTime());
  }

  // Rounding takes h beyond 1 for the first of these.
  @ParameterizedTest
  @CsvSource({ "517108800, -90835006", "0, -1800000000", "900000000, 0" })
  void oppositeEndsOfTheGlobeAreHalfItsRoundApart(int latitude, int longitude) {
    Point here = point(latitude, longitude);
    Point there = point(-latitude, longitude + 1_800_000_000);
    assertEquals(20_015_086, summaryOf(here, there).getDistance());
  }

  @Test
  void aDistanceBeyondInt32IsTheGreatest() {
    assertEquals(2_147_483_647, Distance.wholeMetres(3e9));
  }
}
