"""The services without a server: a call is a method, the answer its result."""

from unittest.mock import Mock

import grpc
import pytest
from example import example_pb2, values_pb2
from service import Exchange, Values


def from_caller(caller: str) -> tuple[str, str]:
    route = f"{caller}-client->py-server"
    return f"res1-{route}", f"res2-{route}"


@pytest.mark.parametrize(
    ("request1", "expected"),
    [
        ("ts-request1", from_caller("ts")),
        ("java-request1", from_caller("java")),
        ("go-request1", from_caller("go")),
        # Its own language, and whatever it does not know.
        ("py-request1", ("f1", "fn1")),
        ("rust-request1", ("f1", "fn1")),
        ("ts", ("f1", "fn1")),
        ("", ("f1", "fn1")),
        ("中文", ("f1", "fn1")),
    ],
)
def test_method_answers_each_caller_and_prints_both_messages(
    request1: str, expected: tuple[str, str]
) -> None:
    lines: list[str] = []
    request = example_pb2.Request(request1=request1, request2="more")
    result = Exchange(lines.append).method(request, Mock(grpc.ServicerContext))
    assert (result.result1, result.result2) == expected
    assert lines == [
        f"TestService server received: {request1}, more",
        f"TestService server sent: {expected[0]}, {expected[1]}",
    ]


def test_echo_answers_with_the_message_that_it_got() -> None:
    request = values_pb2.Values(int64_value=2**53 + 1)
    assert Values().Echo(request, Mock(grpc.ServicerContext)) == request


def test_python_refuses_a_field_that_the_message_lacks() -> None:
    with pytest.raises(ValueError, match="int64Value"):
        values_pb2.Values(int64Value=7)
