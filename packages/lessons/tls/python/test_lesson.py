"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lesson_kit.credential_file import read_credential

import grpc
import grpc.aio
import pytest
import server
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")
EC = server.FLAGS
RSA = {"cert": ".certs/server-rsa.pem", "key": ".certs/server-rsa.key"}
OTHER_CA = ".certs/lab/other-ca.pem"
REQUEST = helloworld_pb2.HelloRequest(name="you")


@contextmanager
def serve(host: str, flags: dict[str, str]) -> Iterator[int]:
    credentials = server.server_credentials(**flags)
    running, port = server.start_server(0, host, credentials)
    yield port
    running.stop(grace=None).wait()


def trusting(ca: str) -> grpc.ChannelCredentials:
    return grpc.ssl_channel_credentials(read_credential("ca", ca))


@pytest.mark.parametrize(
    ("flags", "host", "name"),
    [
        (EC, "127.0.0.1", "localhost"),
        (EC, "127.0.0.1", "127.0.0.1"),
        (EC, "::1", "[::1]"),
        (RSA, "127.0.0.1", "localhost"),
    ],
)
def test_client_prints_output_txt(
    flags: dict[str, str], host: str, name: str
) -> None:
    with serve(host, flags) as port:
        finished = run_file(HERE / "client.py", "--address", f"{name}:{port}")
    assert finished == (OUTPUT, "", 0)


def test_client_that_does_not_trust_the_ca_is_unavailable() -> None:
    with serve("127.0.0.1", EC) as port:
        address = f"localhost:{port}"
        with grpc.secure_channel(address, trusting(OTHER_CA)) as channel:
            stub = helloworld_pb2_grpc.GreeterStub(channel)
            with pytest.raises(grpc.RpcError) as raised:
                stub.SayHello(REQUEST, timeout=30)
        assert raised.value.code() is grpc.StatusCode.UNAVAILABLE
        with grpc.secure_channel(address, trusting(".certs/ca.pem")) as channel:
            stub = helloworld_pb2_grpc.GreeterStub(channel)
            reply = stub.SayHello(REQUEST, timeout=30)
        assert reply.message == "Hello, you!"


async def test_asyncio_client_speaks_tls() -> None:
    with serve("127.0.0.1", EC) as port:
        address = f"localhost:{port}"
        credentials = trusting(".certs/ca.pem")
        async with grpc.aio.secure_channel(address, credentials) as channel:
            stub = helloworld_pb2_grpc.GreeterStub(channel)
            reply = await stub.SayHello(REQUEST, timeout=30)
    assert reply.message == "Hello, you!"


def test_core_writes_its_log_for_whoever_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GRPC_VERBOSITY", "info")
    with serve("127.0.0.1", EC) as port:
        _, stderr, _ = run_file(
            *(HERE / "client.py", "--address", f"localhost:{port}"),
            *("--ca", OTHER_CA),
        )
    assert "Handshake failed" in stderr


def test_client_says_one_sentence_of_a_failed_handshake() -> None:
    with serve("127.0.0.1", EC) as port:
        stdout, stderr, exit_code = run_file(
            *(HERE / "client.py", "--address", f"localhost:{port}"),
            *("--ca", OTHER_CA),
        )
    assert (stdout, exit_code) == ("", 1)
    assert stderr.startswith("UNAVAILABLE: ")
    assert stderr.count("\n") == 1
