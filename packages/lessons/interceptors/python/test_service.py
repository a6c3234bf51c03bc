"""The service without a server: a call is a method, the answer its result."""

from unittest.mock import Mock

import grpc
from helloworld import helloworld_pb2
from service import Greeter


def test_say_hello_greets_by_name() -> None:
    request = helloworld_pb2.HelloRequest(name="you")
    reply = Greeter().SayHello(request, Mock(grpc.ServicerContext))
    assert reply.message == "Hello, you!"
