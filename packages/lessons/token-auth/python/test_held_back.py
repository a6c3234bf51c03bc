"""What becomes of messages while it is being found out who sends them."""

import threading
from collections.abc import Iterator

import grpc
import pytest
from authenticate import Mechanism, Metadata, Refused
from caller import Caller
from guarded_guide import NOTE, call, guarded_guide
from routeguide import route_guide_pb2 as pb
from routeguide import route_guide_pb2_grpc as rpc

MANY = 100
SOMEBODY = Caller("somebody", ("guide",))


class Gate:
    """A mechanism that waits with each call that says so."""

    def __init__(self, error: Exception | None = None) -> None:
        """Let calls wait for open(), and then let them in, or fail."""
        self.reached = threading.Event()
        self.open = threading.Event()
        self._error = error

    def __call__(self, metadata: Metadata) -> Caller:
        """Wait, if the call asks for that."""
        if dict(metadata).get("wait"):
            self.reached.set()
            assert self.open.wait(10)
            if self._error:
                raise self._error
        return SOMEBODY


WAIT = (("wait", "yes"),)


def test_refuses_a_big_stream_while_it_is_being_sent() -> None:
    sent = 0

    def gigabyte() -> Iterator[pb.RouteNote]:
        nonlocal sent
        for _ in range(1_000):
            sent += 1
            yield pb.RouteNote(message="x" * 1_000_000)

    nobody: Mechanism = lambda _: None  # noqa: E731
    with guarded_guide(nobody) as (channel, guide):
        with pytest.raises(grpc.RpcError) as raised:
            list(rpc.RouteGuideStub(channel).RouteChat(gigabyte(), timeout=10))
        assert raised.value.code() is grpc.StatusCode.UNAUTHENTICATED
    assert sent < MANY
    assert guide.handled == []


def test_keeps_messages_back_in_their_order_until_the_caller_is_known() -> None:
    gate = Gate()
    with guarded_guide(gate) as (channel, guide):
        points = (pb.Point(latitude=number) for number in range(MANY))
        summary = rpc.RouteGuideStub(channel).RecordRoute.future(
            points, timeout=10, metadata=WAIT
        )
        assert gate.reached.wait(10)
        assert guide.handled == []
        gate.open.set()
        assert summary.result().point_count == MANY
        assert summary.result().distance == MANY


@pytest.mark.parametrize(
    "error",
    [None, Refused(grpc.StatusCode.UNAUTHENTICATED, "late")],
    ids=["good", "refused"],
)
def test_lives_on_when_a_call_is_cancelled_before_its_caller_is_known(
    error: Exception | None,
) -> None:
    gate = Gate(error)
    with guarded_guide(gate) as (channel, guide):
        cancelled = rpc.RouteGuideStub(channel).GetFeature.future(
            NOTE.location, timeout=10, metadata=WAIT
        )
        assert gate.reached.wait(10)
        cancelled.cancel()
        call(channel, "GetFeature")
        gate.open.set()
        call(channel, "GetFeature")
        assert guide.handled == ["GetFeature by somebody"] * 2


# As a client could call a method of one message that takes it for a stream.
@pytest.mark.parametrize("method", ["GetFeature", "Unknown"])
def test_answers_unimplemented_to_a_call_as_no_contract_has_it(
    method: str,
) -> None:
    with guarded_guide(Gate()) as (channel, guide):
        wrong = channel.stream_unary(f"/routeguide.RouteGuide/{method}")
        with pytest.raises(grpc.RpcError) as raised:
            wrong(iter(()), timeout=30)
        assert raised.value.code() is grpc.StatusCode.UNIMPLEMENTED
    assert guide.handled == []
