"""The store of notes stays bounded, and drops the oldest first."""

from notes import MOST_NOTE_BYTES, MOST_NOTES, Notes
from routeguide.route_guide_pb2 import Point, RouteNote

A = Point(latitude=10, longitude=20)
B = Point(latitude=0, longitude=10_000_000)


def note(message: str, location: Point = A) -> RouteNote:
    return RouteNote(message=message, location=location)


def test_notes_drop_the_oldest_of_all_places_when_there_are_too_many() -> None:
    notes = Notes()
    notes.leave(note("oldest", B))
    for number in range(MOST_NOTES):
        notes.leave(note(str(number)))
    assert notes.leave(note("next", B)) == []
    assert len(notes.leave(note("last"))) == MOST_NOTES - 1


def test_notes_drop_the_oldest_when_they_are_too_long() -> None:
    notes = Notes()
    for message in ("a" * MOST_NOTE_BYTES, "b"):
        notes.leave(note(message))
    assert [each.message for each in notes.leave(note("c"))] == ["b"]


def test_notes_keep_no_field_that_the_contract_does_not_know() -> None:
    notes = Notes()
    unknown = note("known")
    # Field 15, a text of ten letters: in the note, and in its location.
    unknown.MergeFromString(b"\x7a\x0a0123456789")
    unknown.location.MergeFromString(b"\x7a\x0a0123456789")
    notes.leave(unknown)
    assert notes.leave(note("next")) == [note("known")]
