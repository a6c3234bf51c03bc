// The store of notes stays small.
package routeguide

import (
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

func TestAStoreOfNotesDropsTheOldest(t *testing.T) {
	notes := NewNotes()
	leave := func(longitude int32, message string) int {
		note := &pb.RouteNote{Location: point(0, longitude), Message: message}
		return len(notes.leave(note))
	}
	for count := range mostNotes + 10 {
		wanted := min(count, mostNotes)
		if got := leave(1, "note"); got != wanted {
			t.Fatalf("note %d: got %d, want %d", count, got, wanted)
		}
	}
	leave(2, strings.Repeat("é", mostNoteBytes/2))
	if got := leave(1, ""); got != 0 {
		t.Errorf("a note of all the bytes leaves %d others", got)
	}
	leave(2, strings.Repeat("x", mostNoteBytes+1))
	if len(notes.byPlace) != 0 || len(notes.kept) != 0 || notes.bytes != 0 {
		t.Errorf("a note that is too long leaves %d", len(notes.kept))
	}
}

func TestAStoreOfNotesKeepsNoFieldThatTheContractDoesNotKnow(t *testing.T) {
	wanted := &pb.RouteNote{Location: point(0, 1), Message: "known"}
	note := proto.CloneOf(wanted)
	// Field 15, a text of ten letters: in the note, and in its location.
	unknown := []byte("\x7a\x0a0123456789")
	note.ProtoReflect().SetUnknown(unknown)
	note.GetLocation().ProtoReflect().SetUnknown(unknown)
	notes := NewNotes()
	notes.leave(note)
	kept := notes.leave(wanted)
	if len(kept) != 1 || !proto.Equal(kept[0], wanted) {
		t.Errorf("got %v, want %v", kept, wanted)
	}
}
