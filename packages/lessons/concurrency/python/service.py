"""What the workshop does with a call: it waits, computes, and answers."""

import threading
from collections.abc import Callable

import grpc
from concurrency import workshop_pb2, workshop_pb2_grpc

MOST_WAIT_SECONDS = 60
MOST_ROUNDS = 10_000_000


# #region work
class Workshop(workshop_pb2_grpc.WorkshopServicer):
    """Works on a thread of a pool."""

    def __init__(self, compute: Callable[[int], bytes], worker: int) -> None:
        """Take what computes, and the number of the worker that this is."""
        self._compute = compute
        self._worker = worker

    def Work(
        self, request: workshop_pb2.WorkRequest, context: grpc.ServicerContext
    ) -> workshop_pb2.WorkReply:
        """Wait, compute, answer."""
        if fault := fault_of(request):
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, fault)
        # While it waits, the thread is taken, and other threads go on.
        ended = threading.Event()
        context.add_callback(ended.set)
        if ended.wait(seconds_of(request)):
            # A caller that has gone, or whose deadline has passed, needs none.
            return workshop_pb2.WorkReply()
        return self.answer(request)

    def answer(
        self, request: workshop_pb2.WorkRequest
    ) -> workshop_pb2.WorkReply:
        """Compute, and say who did."""
        digest = self._compute(request.rounds)
        return workshop_pb2.WorkReply(digest=digest, worker=self._worker)


# #endregion work


# #region check
# One call must not be able to keep a worker for itself for ever.
def fault_of(request: workshop_pb2.WorkRequest) -> str | None:
    """Say what is wrong with a request, if anything is."""
    if not 0 <= seconds_of(request) <= MOST_WAIT_SECONDS:
        return "wait_for is from 0 to 60 seconds."
    if request.rounds > MOST_ROUNDS:
        return f"rounds is {MOST_ROUNDS} at most, not {request.rounds}."
    return None


# #endregion check


def seconds_of(request: workshop_pb2.WorkRequest) -> float:
    """Return how long a request asks to wait."""
    return request.wait_for.seconds + request.wait_for.nanos / 1e9
