package routeguide

import (
	"slices"
	"sync"

	pb "polyglot-grpc/packages/stubs/routeguide/go/routeguide"
)

const (
	// mostNotes is how many notes a store holds at most…
	mostNotes = 1_000
	// …and mostNoteBytes how many bytes of messages, counted in UTF-8.
	mostNoteBytes = 256 * 1_024
)

// Notes are kept by place, in the order in which they were left. The store is
// bounded, and drops the oldest first.
type Notes struct {
	// Calls may share a store, and each has a goroutine of its own.
	mutex   sync.Mutex
	byPlace map[place][]*pb.RouteNote
	// Oldest first, over all places.
	kept  []*pb.RouteNote
	bytes int
}

// NewNotes makes an empty store.
func NewNotes() *Notes {
	return &Notes{byPlace: map[place][]*pb.RouteNote{}}
}

// leave leaves a note, and gives those that were left at its place before, the
// oldest first. Then as many of the oldest are dropped as are too many; a note
// that is too long by itself goes at once.
func (notes *Notes) leave(note *pb.RouteNote) []*pb.RouteNote {
	at := placeOf(note.GetLocation())
	note = known(at, note.GetMessage())
	notes.mutex.Lock()
	defer notes.mutex.Unlock()
	earlier := slices.Clone(notes.byPlace[at])
	notes.byPlace[at] = append(notes.byPlace[at], note)
	notes.kept = append(notes.kept, note)
	notes.bytes += len(note.GetMessage())
	for len(notes.kept) > mostNotes || notes.bytes > mostNoteBytes {
		notes.dropOldest()
	}
	return earlier
}

// A note may have come with fields that the contract does not know, of any
// size. They are not kept: a new note has none.
func known(at place, message string) *pb.RouteNote {
	location := &pb.Point{Latitude: at.latitude, Longitude: at.longitude}
	return &pb.RouteNote{Location: location, Message: message}
}

// The oldest note of all is also the oldest at its place.
func (notes *Notes) dropOldest() {
	oldest := notes.kept[0]
	at := placeOf(oldest.GetLocation())
	notes.kept = withoutFirst(notes.kept)
	notes.byPlace[at] = withoutFirst(notes.byPlace[at])
	if len(notes.byPlace[at]) == 0 {
		delete(notes.byPlace, at)
	}
	notes.bytes -= len(oldest.GetMessage())
}

// A slice that begins later still holds what lies before it, so that is
// cleared.
func withoutFirst(kept []*pb.RouteNote) []*pb.RouteNote {
	kept[0] = nil
	return kept[1:]
}
