"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Iterator
from pathlib import Path

from lesson_kit.credential_file import read_credential

import grpc
import pytest
import server
from call_credentials import bearer_credentials
from fetch_token import NoTokenError
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")
FLAGS = {name.replace("-", "_"): each for name, each in server.FLAGS.items()}


@pytest.fixture
def address() -> Iterator[str]:
    """Give the address of a server, which stops with the test."""
    running, port = server.main(0, "127.0.0.1", **FLAGS)
    yield f"localhost:{port}"
    running.stop(grace=None).wait()


def call(address: str, credentials: grpc.CallCredentials) -> str:
    tls = grpc.ssl_channel_credentials(read_credential("ca", ".certs/ca.pem"))
    both = grpc.composite_channel_credentials(tls, credentials)
    with grpc.secure_channel(address, both) as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        request = helloworld_pb2.HelloRequest(name="you")
        return stub.SayHello(request, timeout=30).message


def token(name: str) -> str:
    return read_credential("token", f".certs/{name}.jwt").decode()


def test_client_prints_output_txt(address: str) -> None:
    finished = run_file(HERE / "client.py", "--address", address)
    assert finished == (OUTPUT, "", 0)


REFUSALS = {
    "malformed": ("UNAUTHENTICATED", "The token is malformed."),
    "expired": ("UNAUTHENTICATED", "The token has expired."),
    "wrong-audience": (
        "UNAUTHENTICATED",
        "The token is for another audience.",
    ),
    "wrong-issuer": ("UNAUTHENTICATED", "The token is from another issuer."),
    "wrong-key": ("UNAUTHENTICATED", "The token's signature is wrong."),
    "unknown-key": (
        "UNAUTHENTICATED",
        "The token is signed by an unknown key.",
    ),
    "no-scope": ("PERMISSION_DENIED", "The scope greet is missing."),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_refuses_each_wrong_token_by_its_code_and_sentence(
    address: str, name: str
) -> None:
    credentials = grpc.access_token_call_credentials(token(f"lab/{name}"))
    with pytest.raises(grpc.RpcError) as raised:
        call(address, credentials)
    refusal = (raised.value.code().name, raised.value.details())
    assert refusal == REFUSALS[name]


def test_asks_for_the_token_anew_with_each_call(address: str) -> None:
    tokens = iter([token("tokens/learner"), token("lab/no-scope")])
    credentials = bearer_credentials(lambda: next(tokens))
    assert call(address, credentials) == "Hello, you! I know you as learner."
    with pytest.raises(grpc.RpcError) as raised:
        call(address, credentials)
    assert raised.value.code() is grpc.StatusCode.PERMISSION_DENIED


def test_shows_nothing_of_what_is_no_token(address: str) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        call(address, bearer_credentials(lambda: "secret\nof two lines"))
    assert raised.value.details().endswith(
        "What to send as authorization is not one line of ASCII."
    )


@pytest.mark.parametrize("flag", ["token", "api-key", "client-secret"])
def test_client_says_in_one_sentence_that_a_file_is_no_text(
    address: str, flag: str, tmp_path: Path
) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    issuer = ("--issuer", "https://localhost:1")
    _, stderr, exit_code = run_file(
        *(HERE / "client.py", "--address", address),
        *(f"--{flag}", str(tmp_path / "binary")),
        *(issuer if flag == "client-secret" else ()),
    )
    assert stderr.startswith("UNAVAILABLE: ")
    assert (stderr.count("\n"), exit_code) == (1, 1)


def test_ends_a_call_that_gets_no_token_with_unavailable_and_lives_on(
    address: str,
) -> None:
    answers = [token("tokens/learner")]

    def generate() -> str:
        if len(answers) == 1:
            answers.append("next time")
            message = "No token from somewhere."
            raise NoTokenError(message)
        return answers[0]

    credentials = bearer_credentials(generate)
    with pytest.raises(grpc.RpcError) as raised:
        call(address, credentials)
    assert raised.value.code() is grpc.StatusCode.UNAVAILABLE
    assert "No token from somewhere." in raised.value.details()
    assert call(address, credentials) == "Hello, you! I know you as learner."
