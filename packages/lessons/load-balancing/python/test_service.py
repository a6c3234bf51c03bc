"""The service without a server: a call is a method, the answer its result."""

from datetime import timedelta
from unittest.mock import Mock

import grpc
import pytest
from load_balancing import load_balancing_pb2
from service import Desk


class AbortedError(Exception):
    """What ends a handler when it aborts its call."""


def context_of(before: str | None = None) -> Mock:
    context = Mock(grpc.ServicerContext)
    pairs = [("grpc-previous-rpc-attempts", before)] if before else []
    context.invocation_metadata.return_value = pairs
    context.abort.side_effect = AbortedError
    return context


@pytest.mark.parametrize("seconds", [0, 0.05, 2.5])
def test_ask_answers_with_the_name_of_the_server_after_a_thought(
    seconds: float,
) -> None:
    waits: list[float] = []
    request = load_balancing_pb2.AskRequest()
    request.think_for.FromTimedelta(timedelta(seconds=seconds))
    desk = Desk("server-2", waits.append, serving=True)
    reply = desk.Ask(request, context_of())
    assert (reply.server, reply.previous_attempts) == ("server-2", 0)
    assert waits == [seconds]


def test_ask_says_how_many_attempts_of_the_call_failed_before() -> None:
    desk = Desk("server-2", Mock(), serving=True)
    reply = desk.Ask(load_balancing_pb2.AskRequest(), context_of("2"))
    assert reply.previous_attempts == int("2")


def test_ask_answers_unavailable_at_once_where_the_server_does_not_serve() -> (
    None
):
    wait, context = Mock(), context_of("3")
    desk = Desk("server-2", wait, serving=False)
    with pytest.raises(AbortedError):
        desk.Ask(load_balancing_pb2.AskRequest(), context)
    context.abort.assert_called_once_with(
        grpc.StatusCode.UNAVAILABLE,
        "server-2 takes no calls. Attempts before: 3.",
    )
    wait.assert_not_called()
