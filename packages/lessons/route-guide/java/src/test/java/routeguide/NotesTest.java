// The store of notes stays bounded, and drops the oldest first.
package routeguide;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static routeguide.Questions.note;
import static routeguide.Questions.point;

import io.grpc.examples.routeguide.RouteNote;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

  private final Notes notes = new Notes();

  @Test
  void aNoteIsAnsweredByThoseLeftAtItsPlaceBefore() {
    RouteNote first = note(point(0, 1), "First");
    RouteNote third = note(point(0, 1), "Third");
    assertEquals(List.of(), notes.leave(first));
    assertEquals(List.of(), notes.leave(note(point(1, 0), "Second")));
    assertEquals(List.of(first), notes.leave(third));
    assertEquals(List.of(first, third), notes.leave(first));
  }

  @Test
  void theOldestIsDroppedWhateverItsPlace() {
    notes.leave(note(point(0, 1), "oldest"));
    for (int i = 0; i < Notes.MOST; i++) notes.leave(note(point(0, 2), "new"));
    assertEquals(List.of(), notes.leave(note(point(0, 1), "again")));
    assertEquals(Notes.MOST - 1, notes.leave(note(point(0, 2), "")).size());
  }

  @Test
  void bytesAreCountedAsUtf8() {
    // Three bytes each.
    String half = "中".repeat(Notes.MOST_BYTES / 6);
    RouteNote first = note(point(0, 1), half);
    RouteNote second = note(point(0, 1), half);
    notes.leave(first);
    assertEquals(List.of(first), notes.leave(second));
    // There is room for four more, but not for five.
    RouteNote four = note(point(0, 1), "abcd");
    assertEquals(List.of(first, second), notes.leave(four));
    assertEquals(3, notes.leave(note(point(0, 1), "e")).size());
    assertEquals(3, notes.leave(note(point(0, 1), "")).size());
  }

  @Test
  void aNoteThatIsTooLongByItselfGoesAtOnce() {
    String tooLong = "x".repeat(Notes.MOST_BYTES + 1);
    assertEquals(List.of(), notes.leave(note(point(0, 1), tooLong)));
    assertEquals(List.of(), notes.leave(note(point(0, 1), "")));
  }

  @Test
  void aFieldThatTheContractDoesNotKnowIsNotKept() throws IOException {
    RouteNote known = note(point(0, 1), "known");
    // Field 15, a text of ten letters: in the note, and in its location.
    byte[] unknown = "\u007a\n0123456789".getBytes(US_ASCII);
    RouteNote.Builder note = known.toBuilder();
    note.mergeFrom(unknown).getLocationBuilder().mergeFrom(unknown);
    notes.leave(note.build());
    assertEquals(List.of(known), notes.leave(known));
  }
}
