"""The notes that RouteChat keeps: a bounded store that drops the oldest."""

from collections import deque
from threading import Lock

from routeguide.route_guide_pb2 import Point, RouteNote

# A store never holds more notes than this...
MOST_NOTES = 1_000
# ...nor more bytes of messages, which are counted in UTF-8.
MOST_NOTE_BYTES = 256 * 1_024

Place = tuple[int, int]


class Notes:
    """Notes by place, in the order in which they were left."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_place: dict[Place, deque[RouteNote]] = {}
        # Oldest first, over all places, with the bytes of the message.
        self._kept: deque[tuple[Place, int]] = deque()
        self._bytes = 0
        # Calls may share a store, and each has a thread of its own.
        self._lock = Lock()

    def leave(self, note: RouteNote) -> list[RouteNote]:
        """Leave a note; return those left at its place before, oldest first.

        Then as many of the oldest are dropped as are too many; a note that is
        too long by itself goes at once.
        """
        place = (note.location.latitude, note.location.longitude)
        size = len(note.message.encode())
        with self._lock:
            here = self._by_place.setdefault(place, deque())
            earlier = list(here)
            here.append(_known(place, note.message))
            self._kept.append((place, size))
            self._bytes += size
            self._drop_oldest()
        return earlier

    # The oldest note of all is also the oldest at its place.
    def _drop_oldest(self) -> None:
        while len(self._kept) > MOST_NOTES or self._bytes > MOST_NOTE_BYTES:
            place, size = self._kept.popleft()
            self._bytes -= size
            here = self._by_place[place]
            here.popleft()
            if not here:
                del self._by_place[place]


# A note may have come with fields that the contract does not know, of any size.
# They are not kept: a new note has none, and shares no memory with the old one.
def _known(place: Place, message: str) -> RouteNote:
    latitude, longitude = place
    location = Point(latitude=latitude, longitude=longitude)
    return RouteNote(location=location, message=message)
