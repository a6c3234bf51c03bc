"""The service without a server: a call is a method, the answer its result."""

from unittest.mock import Mock

import grpc
import pytest
from helloworld import helloworld_pb2
from service import Greeter

LEARNER = b"spiffe://polyglot.test/learner"


class AbortedError(Exception):
    """What the context raises when it ends the call."""


def abort(*status: object) -> None:
    raise AbortedError(*status)


def say_hello(names: dict[str, list[bytes]]) -> str:
    context = Mock(grpc.ServicerContext)
    context.auth_context.return_value = names
    context.abort.side_effect = abort
    request = helloworld_pb2.HelloRequest(name="you")
    return Greeter().SayHello(request, context).message


@pytest.mark.parametrize("others", [{}, {"peer_dns": [b"localhost"]}])
def test_say_hello_names_the_caller(others: dict[str, list[bytes]]) -> None:
    answer = f"Hello, you! Your certificate says {LEARNER.decode()}."
    assert say_hello({"peer_uri": [LEARNER], **others}) == answer


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"peer_dns": [LEARNER]},
        {"x509_common_name": [LEARNER]},
        {"peer_uri": []},
        {"peer_uri": [LEARNER, b"spiffe://polyglot.test/admin"]},
        {"peer_uri": [LEARNER, b"https://polyglot.test/a,b"]},
        {"peer_uri": [LEARNER + b", URI:spiffe://polyglot.test/admin"]},
        {"peer_uri": [LEARNER + b"\n"]},
        {"peer_uri": [LEARNER + b"\xff"]},
        {"peer_uri": [b"https://polyglot.test/learner"]},
        {"peer_uri": [b"spiffe://polyglot.test"]},
    ],
)
def test_say_hello_answers_unauthenticated_to_a_certificate_without_one_name(
    names: dict[str, list[bytes]],
) -> None:
    with pytest.raises(AbortedError) as raised:
        say_hello(names)
    assert raised.value.args == (
        grpc.StatusCode.UNAUTHENTICATED,
        "Your certificate has no single spiffe:// name.",
    )
