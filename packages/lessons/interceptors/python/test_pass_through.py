"""What interceptors must not change: cancellation, errors, the pace."""

from collections.abc import Iterator
from queue import SimpleQueue

import grpc
import pytest
from call_trace import TraceCalls, TraceHandlers
from echo_behind import echo_behind
from interceptors.echo_pb2 import Line, RepeatRequest
from interceptors.echo_pb2_grpc import EchoStub
from policy import SetDeadlines
from request_id import LogRequests, SendRequestId
from timing import TimeCalls, TimeHandlers

FEW = 1_000

CLIENT: list[str] = []
SERVER: list[str] = []


@pytest.fixture
def ended() -> SimpleQueue[grpc.StatusCode]:
    """Give the codes with which calls ended on the server."""
    return SimpleQueue()


@pytest.fixture
def stub(ended: SimpleQueue[grpc.StatusCode]) -> Iterator[EchoStub]:
    """Give a stub behind all interceptors that let a call through."""
    CLIENT.clear()
    SERVER.clear()
    server_chain = [
        TraceHandlers("outer", SERVER.append),
        LogRequests(lambda _id, _method, code: ended.put(code)),
        TimeHandlers(lambda: 0, lambda _method, _seconds: None),
        TraceHandlers("inner", SERVER.append),
    ]
    client_chain = [
        TraceCalls("outer", CLIENT.append),
        SendRequestId(lambda: "id", lambda *_: None),
        TimeCalls(lambda: 0, lambda _method, _seconds: None),
        SetDeadlines({}, 10),
        TraceCalls("inner", CLIENT.append),
    ]
    with echo_behind(server_chain, client_chain) as behind:
        yield behind


# #region ping-pong
def test_each_message_is_answered_before_the_next_is_sent(
    stub: EchoStub,
) -> None:
    said: SimpleQueue[Line | None] = SimpleQueue()
    answers = stub.Talk(iter(said.get, None))
    for number in range(100):
        said.put(Line(text=f"a{number}"))
        assert next(answers).text == f"A{number}"
    said.put(None)
    assert list(answers) == []
    assert answers.code() is grpc.StatusCode.OK


# #endregion ping-pong


# #region cancel
def test_both_sides_hear_of_a_cancelled_call_and_the_handler_stops(
    stub: EchoStub, ended: SimpleQueue[grpc.StatusCode]
) -> None:
    line = Line(text="x" * 10_000)
    call = stub.Repeat(RepeatRequest(line=line, times=1_000_000))
    next(call)
    call.cancel()
    with pytest.raises(grpc.RpcError):
        list(call)
    assert ended.get(timeout=30) is grpc.StatusCode.CANCELLED
    assert CLIENT[-2:] == ["inner < CANCELLED", "outer < CANCELLED"]
    # A reader that reads one message holds the handler back: the rest of the
    # million was never made.
    assert SERVER.count("inner < message") < FEW


# #endregion cancel
def test_an_error_reaches_the_client_as_it_is(stub: EchoStub) -> None:
    for call in (
        lambda: stub.Say(Line()),
        lambda: list(stub.Talk(iter([Line()]))),
    ):
        with pytest.raises(grpc.RpcError) as raised:
            call()
        assert raised.value.code() is grpc.StatusCode.INVALID_ARGUMENT
        assert raised.value.details() == "The line is empty."


def test_a_future_passes_the_interceptors_too(stub: EchoStub) -> None:
    assert stub.Say.future(Line(text="a")).result(timeout=30).text == "A"
