"""What a hop gives to the next server of the call that it answers."""

from unittest.mock import Mock

import grpc
import pytest
from deadlines.deadlines_pb2 import ThinkRequest
from pass_on import PassOn
from stepped_thinker import SteppedThinker
from time_left import time_left_of


@pytest.mark.parametrize("seconds", [None, 9.2e18])
def test_sees_no_deadline_where_grpc_has_none(seconds: float | None) -> None:
    context = Mock(grpc.ServicerContext)
    context.time_remaining.return_value = seconds
    assert time_left_of(context) is None


def passed_on(*, drops_deadline: bool) -> tuple[Mock, Mock]:
    """Pass on a call; give the context, and the method of the next server."""
    stub = Mock()
    context = SteppedThinker().context(timeout_ms=2_500)
    on = PassOn(stub, drops_deadline=drops_deadline)
    on.think(ThinkRequest(id="a", hops=2), context)
    return context, stub.Think.future


def test_passes_on_what_is_left_of_the_time_and_the_end_of_the_call() -> None:
    context, method = passed_on(drops_deadline=False)
    method.assert_called_once_with(ThinkRequest(id="a", hops=1), timeout=2.5)
    context.add_callback.assert_called_once_with(method.return_value.cancel)


def test_passes_on_neither_when_it_drops_the_deadline() -> None:
    context, method = passed_on(drops_deadline=True)
    method.assert_called_once_with(ThinkRequest(id="a", hops=1))
    context.add_callback.assert_not_called()
