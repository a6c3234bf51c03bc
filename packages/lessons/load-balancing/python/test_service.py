"""The service without a server: a call is a method, the answer its result."""

from datetime import timedelta
from unittest.mock import Mock

import grpc
import pytest
from load_balancing import load_balancing_pb2
from service import Desk


@pytest.mark.parametrize("seconds", [0, 0.05, 2.5])
def test_ask_answers_with_the_name_of_the_server_after_a_thought(
    seconds: float,
) -> None:
    waits: list[float] = []
    request = load_balancing_pb2.AskRequest()
    if seconds:
        request.think_for.FromTimedelta(timedelta(seconds=seconds))
    desk = Desk("server-2", waits.append)
    reply = desk.Ask(request, Mock(grpc.ServicerContext))
    assert reply.server == "server-2"
    assert waits == [seconds]
