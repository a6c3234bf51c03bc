"""The service without a server, and with a clock that the test moves."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import grpc
import pytest
from deadlines.deadlines_pb2 import Thought
from google.protobuf.duration_pb2 import Duration
from stepped_thinker import SteppedThinker

STEP_MS = 10


def test_a_thought_is_made_of_steps_of_10_ms() -> None:
    thinker = SteppedThinker()
    assert thinker.think(think_for_ms=45) == Thought(steps=5, all_steps=5)
    assert thinker.elapsed_ms == 5 * STEP_MS


def test_tells_what_was_left_until_the_deadline_when_it_began() -> None:
    thought = SteppedThinker().think(timeout_ms=2_500)
    assert thought.time_left == Duration(seconds=2, nanos=500_000_000)


def test_stops_at_the_step_in_which_the_deadline_passes() -> None:
    thinker = SteppedThinker()
    thinker.think(timeout_ms=25, think_for_ms=60_000)
    assert thinker.elapsed_ms == 3 * STEP_MS
    told = thinker.recall("a")
    assert (told.steps, told.all_steps) == (3, 6_000)


def test_goes_on_behind_the_deadline_if_it_is_thought_to_the_end() -> None:
    thinker = SteppedThinker()
    thinker.think(timeout_ms=25, think_for_ms=100, to_the_end=True)
    told = thinker.recall("a")
    assert (told.steps, told.all_steps) == (10, 10)


def test_does_not_begin_when_no_time_is_left() -> None:
    thinker = SteppedThinker()
    code, _ = thinker.think(timeout_ms=0)
    assert code is grpc.StatusCode.DEADLINE_EXCEEDED
    code, _ = thinker.recall("a")
    assert code is grpc.StatusCode.NOT_FOUND
    assert thinker.elapsed_ms == 0


@pytest.mark.parametrize(
    ("asked", "details"),
    [
        ({"think_for_ms": 60_010, "timeout_ms": 1}, "think_for has to be"),
        ({"think_for_ms": -10, "timeout_ms": 1}, "think_for has to be"),
        ({"think_for_ms": 2_010}, "more than 2 s needs a deadline"),
        ({"hops": 4}, "hops has to be 3 at most"),
    ],
)
def test_refuses_what_it_cannot_think(
    asked: dict[str, int], details: str
) -> None:
    code, said = SteppedThinker().think(**asked)
    assert code is grpc.StatusCode.INVALID_ARGUMENT
    assert details in said


def test_refuses_a_thought_with_the_name_of_another() -> None:
    thinker = SteppedThinker()
    thinker.think()
    code, _ = thinker.think()
    assert code is grpc.StatusCode.ALREADY_EXISTS


def test_tells_of_a_thought_by_waiting_for_its_end() -> None:
    thinker = SteppedThinker()
    begun, goes_on = Event(), Event()
    thinker.pauses = lambda: (begun.set(), goes_on.wait())
    with ThreadPoolExecutor() as pool:
        thought = pool.submit(thinker.think, id="b")
        begun.wait()
        told = pool.submit(thinker.recall, "b")
        goes_on.set()
        assert (
            told.result() == thought.result() == Thought(steps=5, all_steps=5)
        )


def test_forgets_a_thought_when_a_thousand_more_have_begun() -> None:
    thinker = SteppedThinker()
    for count in range(1_001):
        thinker.think(id=str(count), think_for_ms=0)
    code, _ = thinker.recall("0")
    assert code is grpc.StatusCode.NOT_FOUND
    assert thinker.recall("1") == Thought()


def test_leaves_a_thought_to_the_next_server_while_there_are_hops() -> None:
    thinker = SteppedThinker()
    thinker.next.think.return_value = Thought(steps=1)
    assert thinker.think(hops=1) == Thought(steps=1)
    assert thinker.elapsed_ms == 0
