"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import grpc
import pytest
import server
from deadlines import deadlines_pb2_grpc
from deadlines.deadlines_pb2 import RecallRequest, ThinkRequest, Thought
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")
DAY_SECONDS = 86_400
# Of a minute, in steps of 10 ms.
ALL_STEPS = 6_000


@contextmanager
def running(
    **flags: str | bool,
) -> Iterator[tuple[int, deadlines_pb2_grpc.ThinkerStub]]:
    """Give the port of a server, and a stub that is connected to it."""
    started, port = server.start_server(0, **flags)
    with grpc.insecure_channel(f"localhost:{port}") as channel:
        # Later the time of a call is not spent on opening a connection.
        grpc.channel_ready_future(channel).result(timeout=30)
        yield port, deadlines_pb2_grpc.ThinkerStub(channel)
    started.stop(grace=None).wait()


def request(
    name: str, *, think_for_ms: int = 50, hops: int = 0
) -> ThinkRequest:
    asked = ThinkRequest(id=name, hops=hops)
    asked.think_for.FromMilliseconds(think_for_ms)
    return asked


def test_client_prints_output_txt() -> None:
    with running() as (port, _):
        address = f"localhost:{port}"
        finished = run_file(HERE / "client.py", "--address", address)
    assert finished == (OUTPUT, "", 0)


def test_server_stops_long_before_it_is_done() -> None:
    with running() as (_, stub):
        with pytest.raises(grpc.RpcError) as raised:
            stub.Think(request("long", think_for_ms=60_000), timeout=1)
        assert raised.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
        told = stub.Recall(RecallRequest(id="long"), timeout=10)
    assert told.all_steps == ALL_STEPS
    # 100 steps take 1 s. A slow machine hears late that it is over.
    assert told.steps in range(ALL_STEPS // 10)


def test_a_hop_without_a_deadline_goes_on_when_the_caller_has_gone() -> None:
    with running(drop_deadline=True) as (_, stub):
        # It also opens the connection of the hop.
        stub.Think(request("first", hops=1), timeout=10)
        asked = request("lost", think_for_ms=1_500, hops=1)
        with pytest.raises(grpc.RpcError) as raised:
            stub.Think(asked, timeout=1)
        assert raised.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
        told = stub.Recall(RecallRequest(id="lost"), timeout=10)
    assert told == Thought(steps=150, all_steps=150)


def test_a_hop_of_a_call_without_a_deadline_has_none() -> None:
    with running() as (_, stub):
        thought = stub.Think(request("free", hops=2))
    assert thought == Thought(steps=5, all_steps=5)


def test_the_caller_hears_with_which_code_a_hop_failed_and_where() -> None:
    with (
        running(next_server="localhost:1") as (_, stub),
        pytest.raises(grpc.RpcError) as raised,
    ):
        stub.Think(request("a", hops=1), timeout=10)
    assert raised.value.code() is grpc.StatusCode.UNAVAILABLE
    assert raised.value.details().startswith("From the next server: ")


def test_sees_about_30_days_of_a_timeout_of_30_days() -> None:
    with running() as (_, stub):
        thought = stub.Think(request("a"), timeout=30 * DAY_SECONDS)
    assert thought.time_left.ToSeconds() == pytest.approx(
        30 * DAY_SECONDS, rel=0.01
    )
