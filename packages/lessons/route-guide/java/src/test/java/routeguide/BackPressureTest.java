// A reader that does not read holds the other side back, in both directions.
package routeguide;

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
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
    try (Running running = new Running(serverThatCounts())) {
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
    try (Running running = new Running(new Guide(0, false))) {
      AtomicInteger sent = new AtomicInteger();
      SlowReader<RouteNote, RouteNote> reader = new SlowReader<>() {
        @Override
        void send(CallStreamObserver<RouteNote> call) {
          RouteNote note = note(NOWHERE, "x".repeat(1_000));
          // A note is answered by up to 256 notes: endless, were it all read.
          var notes = Collections.nCopies(1_000_000, note).iterator();
          call.setOnReadyHandler(() -> {
            for (; call.isReady(); sent.incrementAndGet()) {
              call.onNext(notes.next());
            }
          });
        }
      };
      running.stub().routeChat(reader);
      reader.first.await();
      letTimePass(running);
      assertHeldBack(sent.get());
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

  private Server serverThatCounts() throws IOException {
    FeatureIndex index = new FeatureIndex(
      MadeFeatures.MOST,
      MadeFeatures::place,
      number -> {
        made.incrementAndGet();
        return MadeFeatures.feature(number);
      }
    );
    return NettyServerBuilder.forAddress(
      ServerProgram.freeAddress(0, "127.0.0.1"),
      InsecureServerCredentials.create()
    )
      .addService(
        new RouteGuideService(new Features(index), Notes::new, System::nanoTime)
      )
      .build()
      .start();
  }

  /** Takes one response and no more. */
  private static class SlowReader<
    Q,
    R
  > implements ClientResponseObserver<Q, R> {

    final CountDownLatch first = new CountDownLatch(1);
    final CompletableFuture<Status> ended = new CompletableFuture<>();
    ClientCallStreamObserver<Q> call;

    void send(CallStreamObserver<Q> requests) {}

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> requests) {
      call = requests;
      call.disableAutoRequestWithInitial(1);
      send(call);
    }

    @Override
    public void onNext(R response) {
      first.countDown();
    }

    @Override
    public void onError(Throwable reason) {
      ended.complete(Status.fromThrowable(reason));
    }

    @Override
    public void onCompleted() {
      ended.complete(Status.OK);
    }
  }
}
