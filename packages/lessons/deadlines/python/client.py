"""Calls the Thinker with more time than it needs, with less, and with none."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import uuid4

from lesson_kit.client import run_client
from lesson_kit.program import UsageError, whole_number

import grpc
from deadlines import deadlines_pb2_grpc
from deadlines.deadlines_pb2 import RecallRequest, ThinkRequest
from tell_of import tell_of


@dataclass(frozen=True)
class Plan:
    """A call to make. Its timeout is None if it has no deadline."""

    title: str
    timeout_ms: int | None
    think_for_ms: int
    to_the_end: bool = False
    hops: int = 0


# #region plans
# This one also opens the connections, there and behind: that takes time, too.
FIRST = Plan("No deadline", timeout_ms=None, think_for_ms=50, hops=1)

# These are made at once.
OTHERS = [
    Plan("Enough time", timeout_ms=10_000, think_for_ms=50),
    Plan("Past before the call", timeout_ms=-1_000, think_for_ms=50),
    Plan("Past during the work", timeout_ms=1_000, think_for_ms=1_500),
    Plan(
        "Past when the work is done",
        timeout_ms=1_000,
        think_for_ms=1_500,
        to_the_end=True,
    ),
    Plan(
        "Through another server",
        timeout_ms=1_000,
        think_for_ms=1_500,
        hops=1,
    ),
]
# #endregion plans

_TIMEOUTS = {"none": None, "past": -1_000}

FLAGS = {
    # Of one call, in place of those above: milliseconds, `none` or `past`.
    "timeout-ms": "",
    "think-for-ms": "50",
    "to-the-end": False,
    "hops": "0",
}


def tell(stub: deadlines_pb2_grpc.ThinkerStub, plan: Plan) -> str:
    """Make a call; say how it ended and what the server did.

    Raises RpcError if it failed, unless for its deadline.
    """
    error, did = _attempt(stub, plan)
    code = error.code().name if error else "OK"
    return f"{plan.title}: {code}. {did}"


def _attempt(
    stub: deadlines_pb2_grpc.ThinkerStub, plan: Plan
) -> tuple[grpc.RpcError | None, str]:
    name = str(uuid4())
    request = ThinkRequest(id=name, to_the_end=plan.to_the_end, hops=plan.hops)
    request.think_for.FromMilliseconds(plan.think_for_ms)
    # #region call
    # Python takes the timeout, a duration in seconds, and makes the deadline of
    # it, a point in time. With None there is no deadline.
    timeout = None if plan.timeout_ms is None else plan.timeout_ms / 1_000
    error = None
    try:
        stub.Think(request, timeout=timeout)
    except grpc.RpcError as raised:
        # DEADLINE_EXCEEDED says that the client stopped waiting. It does not
        # say what the server did: nothing, a part, or all. So ask.
        if raised.code() is not grpc.StatusCode.DEADLINE_EXCEEDED:
            raise
        error = raised
    recall = RecallRequest(id=name, hops=plan.hops)
    return error, tell_of(stub, recall, plan.timeout_ms)
    # #endregion call


def _once(stub: deadlines_pb2_grpc.ThinkerStub, flags: dict[str, Any]) -> None:
    """Make the one call that the flags describe."""
    timeout = flags["timeout_ms"]
    think_for = flags["think_for_ms"]
    plan = Plan(
        "The call",
        _TIMEOUTS[timeout]
        if timeout in _TIMEOUTS
        else whole_number("timeout-ms", timeout, 0, 10**12),
        whole_number("think-for-ms", think_for, 0, 10**9),
        flags["to_the_end"],
        whole_number("hops", flags["hops"], 0, 10),
    )
    error, did = _attempt(stub, plan)
    if error:
        message = f"{error.code().name}: {error.details()}. {did}"
        raise UsageError(message)
    print(f"OK. {did}")


# #region connect
def main(flags: dict[str, Any]) -> None:
    """Open a channel, and close it when the calls are done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        stub = deadlines_pb2_grpc.ThinkerStub(channel)
        if flags["timeout_ms"]:
            _once(stub, flags)
        else:
            print(tell(stub, FIRST))
            with ThreadPoolExecutor() as pool:
                lines = pool.map(partial(tell, stub), OTHERS)
            print("\n".join(lines))


# #endregion connect

if __name__ == "__main__":
    run_client("deadlines", FLAGS, main)
