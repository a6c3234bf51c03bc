// Puts the service together: the lesson's features, a store of notes, a clock,
// and a health service that says when the made features are there.
package routeguide;

import static io.grpc.health.v1.HealthCheckResponse.ServingStatus.NOT_SERVING;
import static io.grpc.health.v1.HealthCheckResponse.ServingStatus.SERVING;

import com.google.gson.Gson;
import io.grpc.BindableService;
import io.grpc.examples.routeguide.RouteGuideGrpc;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** What a server of this lesson serves. */
final class Guide {

  // A client may ask about the whole server, which has no name, or one service.
  private static final List<String> SERVICES = List.of(
    HealthStatusManager.SERVICE_NAME_ALL_SERVICES,
    RouteGuideGrpc.SERVICE_NAME
  );

  private final HealthStatusManager health = new HealthStatusManager();
  private final Features features = new Features(ownFeatures());
  private final int made;
  private final RouteGuideService service;

  Guide(int made, boolean sharedNotes) throws IOException {
    this.made = made;
    Notes shared = new Notes();
    Supplier<Notes> notesForCall = sharedNotes ? () -> shared : Notes::new;
    service = new RouteGuideService(features, notesForCall, System::nanoTime);
    say(made > 0 ? NOT_SERVING : SERVING);
  }

  RouteGuideService service() {
    return service;
  }

  BindableService health() {
    return health.getHealthService();
  }

  // #region build
  /** Indexes the made features on a thread of its own; calls go on meanwhile. */
  void addMade() {
    if (made == 0) return;
    Thread thread = new Thread(() -> {
      features.add(
        new FeatureIndex(made, MadeFeatures::place, MadeFeatures::feature)
      );
      say(SERVING);
    });
    // A server that is told to end does not wait for it.
    thread.setDaemon(true);
    thread.start();
  }

  // #endregion build

  private void say(ServingStatus status) {
    SERVICES.forEach(name -> health.setStatus(name, status));
  }

  private static FeatureIndex ownFeatures() throws IOException {
    try (
      var stream = Guide.class.getResourceAsStream("/features.json");
      var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)
    ) {
      OwnFeature[] own = new Gson().fromJson(reader, OwnFeature[].class);
      return new FeatureIndex(
        own.length,
        number -> own[number].location(),
        number -> own[number].toFeature()
      );
    }
  }
}
