// The notes that RouteChat keeps: a bounded store that drops the oldest first.
package routeguide;

import io.grpc.examples.routeguide.RouteNote;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes by place, in the order in which they were left. */
class Notes {

  /** A store never holds more notes than this… */
  static final int MOST = 1_000;
  /** …nor more bytes of messages, which are counted in UTF-8. */
  static final int MOST_BYTES = 256 * 1_024;

  private final Map<Place, Deque<RouteNote>> byPlace = new HashMap<>();
  // Oldest first, over all places.
  private final Deque<RouteNote> kept = new ArrayDeque<>();
  private int bytes;

  /**
   * Leaves a note, and gives those that were left at its place before, the oldest
   * first. Then as many of the oldest are dropped as are too many; a note that is
   * too long by itself goes at once.
   */
  // Calls may share a store, and each may be on a thread of its own.
  synchronized List<RouteNote> leave(RouteNote left) {
    RouteNote note = known(left);
    var here = byPlace.computeIfAbsent(placeOf(note), at -> new ArrayDeque<>());
    List<RouteNote> earlier = List.copyOf(here);
    here.add(note);
    kept.add(note);
    bytes += bytesOf(note);
    while (kept.size() > MOST || bytes > MOST_BYTES) dropOldest();
    return earlier;
  }

  // A note may have come with fields that the contract does not know, of any size.
  // They are not kept: a new note has none.
  private static RouteNote known(RouteNote note) {
    return RouteNote.newBuilder()
      .setLocation(placeOf(note).toPoint())
      .setMessage(note.getMessage())
      .build();
  }

  // The oldest note of all is also the oldest at its place.
  private void dropOldest() {
    RouteNote oldest = kept.remove();
    bytes -= bytesOf(oldest);
    Deque<RouteNote> here = byPlace.get(placeOf(oldest));
    here.remove();
    if (here.isEmpty()) byPlace.remove(placeOf(oldest));
  }

  private static Place placeOf(RouteNote note) {
    return Place.of(note.getLocation());
  }

  private static int bytesOf(RouteNote note) {
    return note.getMessageBytes().size();
  }
}
