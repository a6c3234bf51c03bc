"""Asks the server what became of a thought, and puts it into words."""

import grpc
from deadlines import deadlines_pb2_grpc
from deadlines.deadlines_pb2 import RecallRequest, Thought


def tell_of(
    stub: deadlines_pb2_grpc.ThinkerStub,
    request: RecallRequest,
    timeout_ms: int | None,
) -> str:
    """Tell of a thought; timeout_ms is what the call had, to compare."""
    try:
        return _sentence(stub.Recall(request, timeout=10), timeout_ms)
    except grpc.RpcError as error:
        if error.code() is not grpc.StatusCode.NOT_FOUND:
            raise
        given = timeout_ms is not None and timeout_ms > 0
        though = f", though there were {timeout_ms} ms" if given else ""
        return f"The server did not begin{though}."


def _sentence(thought: Thought, timeout_ms: int | None) -> str:
    did = (
        f"did all {thought.steps} steps"
        if thought.steps == thought.all_steps
        else "stopped early"
    )
    return f"The server saw {_sight(thought, timeout_ms)} and {did}."


# How much of the time is gone on the way differs from call to call. Clients in
# Python round the rest up, by a hundredth at most, at each hop.
def _sight(thought: Thought, timeout_ms: int | None) -> str:
    if not thought.HasField("time_left"):
        return "no deadline"
    left = thought.time_left.ToMilliseconds()
    if timeout_ms is None or left > timeout_ms * 1.05 + 5:
        return "more time than the call had"
    return f"what was left of {timeout_ms} ms"
