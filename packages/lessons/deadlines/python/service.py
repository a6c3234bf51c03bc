"""What the Thinker does with a call: small steps, while somebody waits.

The clock and the way to the next server are arguments.
"""

from collections.abc import Callable
from math import ceil
from typing import Protocol

import grpc
from deadlines import deadlines_pb2_grpc
from deadlines.deadlines_pb2 import RecallRequest, ThinkRequest, Thought
from google.protobuf.duration_pb2 import Duration
from thoughts import Thoughts
from time_left import time_left_of

_STEP_MS = 10
_MOST_MS = 60_000
_MOST_WITHOUT_DEADLINE_MS = 2_000
_MOST_HOPS = 3


class NextServer(Protocol):
    """Asks another server in the middle of a call."""

    def think(
        self, request: ThinkRequest, context: grpc.ServicerContext
    ) -> Thought:
        """Pass on a call of Think."""

    def recall(
        self, request: RecallRequest, context: grpc.ServicerContext
    ) -> Thought:
        """Pass on a call of Recall."""


class Thinker(deadlines_pb2_grpc.ThinkerServicer):
    """Thinks for others, and tells afterwards how far it came."""

    def __init__(
        self, pause: Callable[[float], None], next_server: NextServer
    ) -> None:
        """Take what lets seconds pass, and the way to the next server."""
        self._pause = pause
        self._next = next_server
        self._thoughts = Thoughts()

    def Think(
        self, request: ThinkRequest, context: grpc.ServicerContext
    ) -> Thought:
        """Think here, or have the next server do it."""
        _check_hops(request.hops, context)
        if request.hops > 0:
            return self._next.think(request, context)
        return self._think(request, context)

    def Recall(
        self, request: RecallRequest, context: grpc.ServicerContext
    ) -> Thought:
        """Wait until a thought has ended, here or at the next server."""
        _check_hops(request.hops, context)
        if request.hops > 0:
            return self._next.recall(request, context)
        ending = self._thoughts.find(request.id)
        if ending is None:
            details = f"There is no thought {request.id}."
            context.abort(grpc.StatusCode.NOT_FOUND, details)
        try:
            return ending.result(timeout=time_left_of(context))
        except TimeoutError:
            _abort_late(context)

    # #region think
    def _think(
        self, request: ThinkRequest, context: grpc.ServicerContext
    ) -> Thought:
        # What has no time left is not begun.
        time_left = time_left_of(context)
        if time_left is not None and time_left <= 0:
            _abort_late(context)
        all_steps = _steps_of(request.think_for, time_left, context)
        ending = self._thoughts.begin(request.id)
        if ending is None:
            details = f"There is a thought {request.id}."
            context.abort(grpc.StatusCode.ALREADY_EXISTS, details)
        steps = 0
        # gRPC ends the call when its deadline has passed, and then it is no
        # longer active; nor is it when the client has gone before. It does not
        # end the handler: only the handler can.
        while steps < all_steps and (request.to_the_end or context.is_active()):
            self._pause(_STEP_MS / 1_000)
            steps += 1
        thought = Thought(steps=steps, all_steps=all_steps)
        if time_left is not None:
            thought.time_left.FromMilliseconds(int(time_left * 1_000))
        ending.set_result(thought)
        # If nobody waits any more, nobody gets this.
        return thought

    # #endregion think


# Work without a deadline may go on for nobody, so there is little of it.
def _steps_of(
    duration: Duration, time_left: float | None, context: grpc.ServicerContext
) -> int:
    ms = duration.seconds * 1_000 + duration.nanos / 1_000_000
    if not 0 <= ms <= _MOST_MS:
        _abort_invalid(context, "think_for has to be from 0 to 60 s.")
    if time_left is None and ms > _MOST_WITHOUT_DEADLINE_MS:
        details = "A thought of more than 2 s needs a deadline."
        _abort_invalid(context, details)
    return ceil(ms / _STEP_MS)


def _check_hops(hops: int, context: grpc.ServicerContext) -> None:
    if hops > _MOST_HOPS:
        _abort_invalid(context, "hops has to be 3 at most.")


def _abort_invalid(context: grpc.ServicerContext, details: str) -> None:
    context.abort(grpc.StatusCode.INVALID_ARGUMENT, details)


def _abort_late(context: grpc.ServicerContext) -> None:
    context.abort(grpc.StatusCode.DEADLINE_EXCEEDED, "Deadline exceeded")
