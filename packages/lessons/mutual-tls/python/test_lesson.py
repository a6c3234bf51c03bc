"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lesson_kit.program import UsageError

import client
import grpc
import pytest
import server
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")

LAB = ".certs/lab"
REFUSED = {
    "no certificate": {"anonymous": True},
    "another CA": {
        "cert": f"{LAB}/other-client.pem",
        "key": f"{LAB}/other-client.key",
    },
    "expired": {
        "cert": f"{LAB}/expired-client.pem",
        "key": f"{LAB}/expired-client.key",
    },
    "for a server": {"cert": ".certs/server.pem", "key": ".certs/server.key"},
}


@pytest.fixture
def address() -> Iterator[str]:
    """Give the address of a server, which stops with the test."""
    running, port = server.main(0, "127.0.0.1", **server.FLAGS)
    yield f"localhost:{port}"
    running.stop(grace=None).wait()


def say_hello(address: str, flags: dict[str, Any]) -> str:
    credentials = client.channel_credentials({**client.FLAGS, **flags})
    with grpc.secure_channel(address, credentials) as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        request = helloworld_pb2.HelloRequest(name="you")
        return stub.SayHello(request, timeout=30).message


def test_client_prints_output_txt(address: str) -> None:
    finished = run_file(HERE / "client.py", "--address", address)
    assert finished == (OUTPUT, "", 0)


# UNAVAILABLE and not DEADLINE_EXCEEDED: the client learns of it, and at once.
@pytest.mark.parametrize("flags", REFUSED.values(), ids=REFUSED)
def test_answers_unavailable_to_a_wrong_certificate_and_lives_on(
    address: str, flags: dict[str, Any]
) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        say_hello(address, flags)
    assert raised.value.code() is grpc.StatusCode.UNAVAILABLE
    assert say_hello(address, {}) in OUTPUT


def test_client_says_in_one_sentence_that_it_was_refused(address: str) -> None:
    stdout, stderr, exit_code = run_file(
        HERE / "client.py", "--address", address, "--anonymous"
    )
    assert (stdout, exit_code) == ("", 1)
    assert stderr.startswith("UNAVAILABLE: ")
    assert stderr.count("\n") == 1


def test_neither_side_starts_with_a_key_that_is_not_of_its_certificate() -> (
    None
):
    key = {"key": ".certs/server-rsa.key"}
    sentence = "--key .certs/server-rsa.key is not the key of --cert"
    with pytest.raises(UsageError, match=sentence):
        server.server_credentials(**{**server.FLAGS, **key})
    with pytest.raises(UsageError, match=sentence):
        client.channel_credentials({**client.FLAGS, **key})


def test_server_does_not_start_with_a_ca_that_is_none() -> None:
    flags = {**server.FLAGS, "ca": ".certs/client.key"}
    with pytest.raises(UsageError, match="Choose another --port or --ca"):
        server.main(0, "127.0.0.1", **flags)
