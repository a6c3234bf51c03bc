// The lesson as a reader meets it: real servers, channels and programs.
package routeguide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static routeguide.Questions.NOWHERE;
import static routeguide.Questions.TRAIL;
import static routeguide.Questions.note;
import static routeguide.Questions.point;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.examples.routeguide.Point;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteNote;
import io.grpc.examples.routeguide.RouteSummary;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.Iterator;
import java.util.List;
import lessontesting.Programs;
import lessontesting.Programs.Finished;
import org.junit.jupiter.api.Test;

class LessonTest {

  @Test
  void theClientPrintsOutputTxt() throws Exception {
    try (Running running = new Running(new Guide(0, false))) {
      assertEquals(
        Finished.printed(Programs.output()),
        Programs.run(RouteGuideClient.class, "--address", running.address())
      );
    }
  }

  @Test
  void theServerAnswersBeforeItsMillionFeaturesAreIndexed() throws Exception {
    // What a first call loads takes half as long as the index.
    try (Running first = new Running(new Guide(0, false))) {
      assertEquals(ServingStatus.SERVING, healthOf(first).next().getStatus());
    }
    try (Running running = new Running(new Guide(MadeFeatures.MOST, false))) {
      Iterator<HealthCheckResponse> health = healthOf(running);
      assertEquals(ServingStatus.NOT_SERVING, health.next().getStatus());
      String trail = "Berkshire Valley Management Area Trail, ";
      assertTrue(running.nameAt(TRAIL).startsWith(trail));
      assertEquals(ServingStatus.SERVING, health.next().getStatus());
      Point last = MadeFeatures.place(999_999).toPoint();
      assertEquals("Made feature 1000000", running.nameAt(last));
    }
  }

  @Test
  void aStreamEndsWithTheFirstPointThatIsRefused() throws Exception {
    try (Running running = new Running(new Guide(0, false))) {
      var points = List.of(NOWHERE, point(900_000_001, 0), NOWHERE);
      assertRefused(
        "latitude has to be from -900000000 to 900000000, not 900000001.",
        () -> running.record(points)
      );
      assertRefused("location is not set.", () ->
        running.chat(List.of(RouteNote.getDefaultInstance()))
      );
      Rectangle half = Rectangle.newBuilder().setLo(NOWHERE).build();
      assertRefused("hi is not set.", () ->
        running.blocking().listFeatures(half).hasNext()
      );
    }
  }

  @Test
  void aRouteOfNoPointsIsAllZero() throws Exception {
    try (Running running = new Running(new Guide(0, false))) {
      assertEquals(
        List.of(RouteSummary.getDefaultInstance()),
        running.record(List.of())
      );
    }
  }

  @Test
  void notesAreKeptForAllCallsIfTheyAreShared() throws Exception {
    List<RouteNote> hello = List.of(note(point(0, 1), "Hello"));
    for (boolean shared : new boolean[] { false, true }) {
      try (Running running = new Running(new Guide(0, shared))) {
        assertEquals(List.of(), running.chat(hello));
        assertEquals(shared ? hello : List.of(), running.chat(hello));
      }
    }
  }

  private static Iterator<HealthCheckResponse> healthOf(Running running) {
    return HealthGrpc.newBlockingStub(running.channel()).watch(
      HealthCheckRequest.newBuilder()
        .setService("routeguide.RouteGuide")
        .build()
    );
  }

  private static void assertRefused(String details, Runnable call) {
    Status status = assertThrows(
      StatusRuntimeException.class,
      call::run
    ).getStatus();
    assertEquals(Status.Code.INVALID_ARGUMENT, status.getCode());
    assertEquals(details, status.getDescription());
  }
}
