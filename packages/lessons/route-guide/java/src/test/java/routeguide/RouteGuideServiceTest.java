// The service without a server: what it answers, and what it refuses.
package routeguide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static routeguide.Questions.NOWHERE;
import static routeguide.Questions.TRAIL;
import static routeguide.Questions.point;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.examples.routeguide.Feature;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteNote;
import java.util.List;
import java.util.Optional;
import lessontesting.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteGuideServiceTest {

  private static final String LATITUDE =
    "latitude has to be from -900000000 to 900000000, not ";
  private static final String LONGITUDE =
    "longitude has to be from -1800000000 to 1800000000, not ";

  @Test
  void getFeatureGivesTheFeatureAtExactlyThatPoint() throws Exception {
    assertEquals(
      "Berkshire Valley Management Area Trail, Jefferson, NJ, USA",
      getFeature(TRAIL).ofCompletedCall().get(0).getName()
    );
    for (Point nothing : List.of(NOWHERE, point(409_146_139, -746_188_906))) {
      assertEquals(
        List.of(Feature.newBuilder().setLocation(nothing).build()),
        getFeature(nothing).ofCompletedCall()
      );
    }
  }

  @Test
  void getFeatureRefusesAPointOffTheGlobe() throws Exception {
    Status status = Status.fromThrowable(
      getFeature(point(900_000_001, 0)).error()
    );
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode());
    assertEquals(LATITUDE + "900000001.", status.getDescription());
  }

  @ParameterizedTest
  @CsvSource({ "900000001, 0", "-900000001, 1800000001", "-2147483648, 0" })
  void theLatitudeIsCheckedFirst(int latitude, int longitude) {
    Point wrong = point(latitude, longitude);
    assertRefused(LATITUDE + latitude + ".", wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "900000000, 1800000001",
    "0, -1800000001",
    "-900000000, -2147483648",
  })
  void theLongitudeIsCheckedToo(int latitude, int longitude) {
    Point wrong = point(latitude, longitude);
    assertRefused(LONGITUDE + longitude + ".", wrong);
  }

  @Test
  void theEdgesOfTheGlobeAreOnIt() {
    Point north = point(900_000_000, 1_800_000_000);
    Point south = point(-900_000_000, -1_800_000_000);
    var area = Rectangle.newBuilder().setLo(north).setHi(south).build();
    assertEquals(Optional.empty(), Points.refusal(area));
  }

  @Test
  void whatIsNotSetIsNamed() {
    Rectangle.Builder area = Rectangle.newBuilder();
    assertEquals("lo is not set.", detailsOf(Points.refusal(area.build())));
    area.setLo(point(0, 0));
    assertEquals("hi is not set.", detailsOf(Points.refusal(area.build())));
    RouteNote note = RouteNote.getDefaultInstance();
    assertEquals("location is not set.", detailsOf(Points.refusal(note)));
  }

  private static void assertRefused(String details, Point wrong) {
    Point right = point(0, 0);
    Rectangle lo = Rectangle.newBuilder().setLo(wrong).setHi(right).build();
    Rectangle hi = Rectangle.newBuilder().setLo(right).setHi(wrong).build();
    RouteNote note = RouteNote.newBuilder().setLocation(wrong).build();
    assertEquals(details, detailsOf(Points.refusal(wrong)));
    assertEquals("lo." + details, detailsOf(Points.refusal(lo)));
    assertEquals("hi." + details, detailsOf(Points.refusal(hi)));
    assertEquals("location." + details, detailsOf(Points.refusal(note)));
  }

  private static String detailsOf(Optional<StatusException> refusal) {
    return refusal.orElseThrow().getStatus().getDescription();
  }

  private static Responses<Feature> getFeature(Point point) throws Exception {
    Responses<Feature> responses = new Responses<>();
    new Guide(0, false).service().getFeature(point, responses);
    return responses;
  }
}
