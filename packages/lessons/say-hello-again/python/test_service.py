"""The service without a server: a call is a method, the answer its result."""

from unittest.mock import Mock

import grpc
import pytest
from helloworld import helloworld_pb2
from service import Greeter

NAMES = pytest.mark.parametrize(
    "name",
    ["you", "", "中文", "👋🏽", "x" * 1_000_000],
    ids=["ascii", "empty", "chinese", "emoji", "1 MB"],
)


@NAMES
def test_say_hello_greets_a_name_of_any_script_and_length(name: str) -> None:
    request = helloworld_pb2.HelloRequest(name=name)
    reply = Greeter().SayHello(request, Mock(grpc.ServicerContext))
    assert reply.message == f"Hello, {name}!"


@NAMES
def test_say_hello_again_greets_a_name_of_any_script_and_length(
    name: str,
) -> None:
    request = helloworld_pb2.HelloRequest(name=name)
    reply = Greeter().SayHelloAgain(request, Mock(grpc.ServicerContext))
    assert reply.message == f"Hello again, {name}!"
