"""For tests: a Thinker whose clock stands still but for its pauses."""

from unittest.mock import Mock

import grpc
from deadlines.deadlines_pb2 import RecallRequest, ThinkRequest, Thought
from service import Thinker


class EndedError(Exception):
    """What abort raises, here and in gRPC."""


class SteppedThinker:
    """A Thinker whose clock stands still but for its pauses."""

    def __init__(self) -> None:
        """Begin at 0."""
        self.elapsed_ms = 0
        self.next = Mock()
        self.pauses = Mock()
        self.service = Thinker(self._pause, self.next)

    def _pause(self, seconds: float) -> None:
        self.elapsed_ms += round(seconds * 1_000)
        self.pauses()

    def context(self, timeout_ms: float | None) -> Mock:
        """Give a context that ends when its deadline has passed."""
        deadline = None if timeout_ms is None else self.elapsed_ms + timeout_ms
        fake = Mock(grpc.ServicerContext)
        fake.abort.side_effect = EndedError
        fake.time_remaining.side_effect = lambda: (
            None
            if deadline is None
            else max(deadline - self.elapsed_ms, 0) / 1_000
        )
        fake.is_active.side_effect = lambda: (
            deadline is None or self.elapsed_ms < deadline
        )
        return fake

    def think(
        self,
        *,
        think_for_ms: int = 50,
        timeout_ms: float | None = None,
        **asked: object,
    ) -> Thought | tuple[grpc.StatusCode, str]:
        """Think; give the thought, or what abort was called with."""
        request = ThinkRequest(**{"id": "a", **asked})
        request.think_for.FromMilliseconds(think_for_ms)
        context = self.context(timeout_ms)
        try:
            return self.service.Think(request, context)
        except EndedError:
            return context.abort.call_args.args

    def recall(self, name: str) -> Thought | tuple[grpc.StatusCode, str]:
        """Ask for a thought; give it, or what abort was called with."""
        context = self.context(None)
        try:
            return self.service.Recall(RecallRequest(id=name), context)
        except EndedError:
            return context.abort.call_args.args
