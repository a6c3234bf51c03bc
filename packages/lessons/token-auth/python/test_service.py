"""The service without a server: a call is a method, the answer its result."""

import contextvars
from unittest.mock import Mock

import grpc
import pytest
from caller import Caller, set_caller
from helloworld import helloworld_pb2
from service import Greeter


# As gRPC does, a call runs in a context of its own.
def say_hello(caller: Caller | None) -> str:
    def call() -> str:
        if caller:
            set_caller(caller)
        request = helloworld_pb2.HelloRequest(name="you")
        return Greeter().SayHello(request, Mock(grpc.ServicerContext)).message

    return contextvars.Context().run(call)


def test_say_hello_says_as_whom_it_knows_the_caller() -> None:
    answer = say_hello(Caller("learner", ()))
    assert answer == "Hello, you! I know you as learner."


def test_say_hello_fails_when_nobody_has_checked_who_calls() -> None:
    say_hello(Caller("learner", ()))
    with pytest.raises(LookupError):
        say_hello(None)
