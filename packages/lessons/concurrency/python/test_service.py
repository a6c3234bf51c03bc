"""The service without a server: a call is a method, the answer its result."""

from unittest.mock import AsyncMock, Mock

import grpc
import grpc.aio
import pytest
from compute import compute
from concurrency import workshop_pb2
from server_asyncio import AsyncWorkshop
from service import Workshop

FAULTS = pytest.mark.parametrize(
    ("request_", "details"),
    [
        (
            workshop_pb2.WorkRequest(rounds=10_000_001),
            "rounds is 10000000 at most, not 10000001.",
        ),
        (
            workshop_pb2.WorkRequest(wait_for={"seconds": 61}),
            "wait_for is from 0 to 60 seconds.",
        ),
        (
            workshop_pb2.WorkRequest(wait_for={"seconds": -1}),
            "wait_for is from 0 to 60 seconds.",
        ),
    ],
    ids=["rounds", "wait", "past"],
)


class AbortedError(Exception):
    """What an aborted call raises."""


def test_computes_and_says_which_worker_did() -> None:
    context = Mock(grpc.ServicerContext)
    request = workshop_pb2.WorkRequest(rounds=2)
    reply = Workshop(lambda rounds: b"%d" % rounds, 3).Work(request, context)
    assert (reply.digest, reply.worker) == (b"2", 3)


def test_stops_waiting_when_the_call_has_ended() -> None:
    context = Mock(grpc.ServicerContext)
    context.add_callback.side_effect = lambda ended: ended()
    request = workshop_pb2.WorkRequest(wait_for={"seconds": 60})
    computed = Mock()
    Workshop(computed, 1).Work(request, context)
    computed.assert_not_called()


@FAULTS
def test_answers_invalid_argument(
    request_: workshop_pb2.WorkRequest, details: str
) -> None:
    context = Mock(grpc.ServicerContext)
    context.abort.side_effect = AbortedError
    with pytest.raises(AbortedError):
        Workshop(compute, 1).Work(request_, context)
    context.abort.assert_called_once_with(
        grpc.StatusCode.INVALID_ARGUMENT, details
    )


@FAULTS
async def test_asyncio_answers_invalid_argument(
    request_: workshop_pb2.WorkRequest, details: str
) -> None:
    context = Mock(grpc.aio.ServicerContext)
    context.abort = AsyncMock(side_effect=AbortedError)
    with pytest.raises(AbortedError):
        await AsyncWorkshop(compute, 1).Work(request_, context)
    context.abort.assert_called_once_with(
        grpc.StatusCode.INVALID_ARGUMENT, details
    )


def test_hashes_nothing_then_each_digest_again() -> None:
    assert compute(0) == b""
    assert compute(1).hex().startswith("e3b0c44298fc1c14")
    assert compute(2).hex().startswith("5df6e0e2761359d3")
