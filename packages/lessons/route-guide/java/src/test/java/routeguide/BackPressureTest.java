// A reader that does not read holds the other side back, in both directions.
package routeguide;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static routeguide.Questions.NOWHERE;
import static routeguide.Questions.note;
import static routeguide.Questions.point;

import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.examples.routeguide.Feature;
import io.grpc.examples.routeguide.Rectangle;
import io.grpc.examples.routeguide.RouteNote;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.CallStreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lessonkit.ServerProgram;
import org.junit.jupiter.api.Test;

class BackPressureTest {

  private static final Rectangle SOUTH = Rectangle.newBuilder()
    .setLo(point(-900_000_000, -1_800_000_000))
    .setHi(point(0, 1_800_000_000))
    .build();

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aSlowReaderHoldsTheServerBackUntilItCancels() throws Exception {
    try (
      Running running = new Running(serverOf(countedFeatures(), new Notes()))
    ) {
      SlowReader<Rectangle, Feature> reader = new SlowReader<>();
      running.stub().listFeatures(SOUTH, reader);
      reader.first.await();
      letTimePass(running);
      assertHeldBack(made.get());
      reader.call.cancel("enough", null);
      assertEquals(Status.Code.CANCELLED, reader.ended.join().getCode());
      letTimePass(running);
      assertHeldBack(made.get());
    }
  }

  @Test
  void aSlowReaderOfAChatKeepsItsOwnNotesFromBeingRead() throws Exception {
    AtomicInteger left = new AtomicInteger();
    Notes notes = new Notes() {
      @Override
      synchronized List<RouteNote> leave(RouteNote note) {
        left.incrementAndGet();
        return super.leave(note);
      }
    };
    try (Running running = new Running(serverOf(noFeatures(), notes))) {
      SlowReader<RouteNote, RouteNote> reader = new SlowReader<>() {
        @Override
        void send(CallStreamObserver<RouteNote> call) {
          RouteNote note = note(NOWHERE, "x".repeat(1_000));
          SendAll.sendAll(call, nCopies(1_000_000, note).iterator());
        }
      };
      running.stub().routeChat(reader);
      reader.first.await();
      letTimePass(running);
      // Each is answered by up to 262 kB, of which a window is full soon.
      assertTrue(left.get() < 200, left + " notes read");
      reader.call.cancel("enough", null);
      assertEquals(Status.Code.CANCELLED, reader.ended.join().getCode());
    }
  }

  // Long enough for the rest, if nothing held it back.
  private static void letTimePass(Running running) {
    for (int i = 0; i < 3_000; i++) running.nameAt(NOWHERE);
  }

  private static void assertHeldBack(int count) {
    assertTrue(count < MadeFeatures.MOST / 20, count + " for a reader of one");
  }

  private FeatureIndex countedFeatures() {
    return new FeatureIndex(MadeFeatures.MOST, MadeFeatures::place, number -> {
      made.incrementAndGet();
      return MadeFeatures.feature(number);
    });
  }

  private static FeatureIndex noFeatures() {
    return new FeatureIndex(0, MadeFeatures::place, MadeFeatures::feature);
  }

  private static Server serverOf(FeatureIndex index, Notes notes)
    throws IOException {
    Features features = new Features(index);
    return NettyServerBuilder.forAddress(
      ServerProgram.freeAddress(0, "127.0.0.1"),
      InsecureServerCredentials.create()
    )
      .addService(
        new RouteGuideService(features, () -> notes, System::nanoTime)
      )
      .build()
      .start();
  }
}
