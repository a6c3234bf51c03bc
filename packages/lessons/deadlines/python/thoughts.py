"""The thoughts that have begun, for those who ask afterwards how one ended."""

from concurrent.futures import Future
from threading import Lock

from deadlines.deadlines_pb2 import Thought

# The oldest is forgotten when there are more.
_KEPT = 1_000


class Thoughts:
    """Thoughts by their names, each as what will end with it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._begun: dict[str, Future[Thought]] = {}
        self._lock = Lock()

    def begin(self, name: str) -> Future[Thought] | None:
        """Give what takes the thought when it has ended; None if it exists."""
        with self._lock:
            if name in self._begun:
                return None
            ending: Future[Thought] = Future()
            self._begun[name] = ending
            if len(self._begun) > _KEPT:
                del self._begun[next(iter(self._begun))]
            return ending

    def find(self, name: str) -> Future[Thought] | None:
        """Give what one can wait for; None if the thought has not begun."""
        with self._lock:
            return self._begun.get(name)
