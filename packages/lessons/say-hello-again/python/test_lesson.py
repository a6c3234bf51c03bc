"""Old and new programs of the Greeter, as a reader runs them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import grpc
import grpc.aio
import pytest
import server
import server_asyncio
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from lesson_testing.programs import run_file, serve_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


@pytest.fixture(params=["sync", "asyncio"])
async def port(request: pytest.FixtureRequest) -> AsyncIterator[int]:
    """Give the port of a server of either kind, which stops with the test."""
    if request.param == "sync":
        running, bound = server.start_server(0)
        yield bound
        running.stop(grace=None).wait()
    else:
        running_asyncio, bound = await server_asyncio.start_server(0)
        yield bound
        await running_asyncio.stop(grace=None)


def say_hello_again(port: int, name: str) -> str:
    with grpc.insecure_channel(f"localhost:{port}") as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        request = helloworld_pb2.HelloRequest(name=name)
        return stub.SayHelloAgain(request, timeout=30).message


# An asyncio server answers on the thread of the test: it must not wait.
async def say_hello_again_in_thread(port: int, name: str) -> str:
    return await asyncio.to_thread(say_hello_again, port, name)


async def say_hello_again_asyncio(port: int, name: str) -> str:
    address = f"localhost:{port}"
    async with grpc.aio.insecure_channel(address) as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        request = helloworld_pb2.HelloRequest(name=name)
        reply = await stub.SayHelloAgain(request, timeout=30)
        return reply.message


Say = Callable[[int, str], Awaitable[str]]
STUBS = pytest.mark.parametrize(
    "say",
    [say_hello_again_in_thread, say_hello_again_asyncio],
    ids=["sync stub", "asyncio stub"],
)


@pytest.mark.parametrize("client", ["client.py", "client_asyncio.py"])
async def test_client_prints_output_txt(port: int, client: str) -> None:
    address = f"localhost:{port}"
    finished = await asyncio.to_thread(
        run_file, HERE / client, "--address", address
    )
    assert finished == (OUTPUT, "", 0)


@STUBS
@pytest.mark.parametrize(
    "name",
    ["", "中文", "👋🏽", "x" * 1_000_000],
    ids=["empty", "chinese", "emoji", "1 MB"],
)
async def test_greets_a_name_of_any_script_and_length(
    port: int, say: Say, name: str
) -> None:
    assert await say(port, name) == f"Hello again, {name}!"


@STUBS
async def test_answers_resource_exhausted_over_4_mib_and_lives_on(
    port: int, say: Say
) -> None:
    with pytest.raises(grpc.RpcError) as raised:
        await say(port, "x" * (4 * 1024 * 1024))
    assert raised.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert await say(port, "you") == "Hello again, you!"


@pytest.mark.parametrize("client", ["client.py", "client_asyncio.py"])
def test_client_reads_unimplemented_as_the_sign_of_an_old_server(
    client: str,
) -> None:
    # The old contract has the same names as the new one, so its server runs in
    # a process of its own.
    old = HERE.parents[1] / "helloworld/python/server.py"
    with serve_file(old) as port:
        finished = run_file(HERE / client, "--address", f"localhost:{port}")
    stdout = (
        "Greeter client received: Hello, you!\n"
        "SayHelloAgain: UNIMPLEMENTED, the server is older than this client\n"
    )
    assert finished == (stdout, "", 0)


@pytest.mark.parametrize("client", ["client.py", "client_asyncio.py"])
async def test_client_of_the_old_contract_is_answered_as_ever(
    port: int, client: str
) -> None:
    old = HERE.parents[1] / "helloworld/python" / client
    address = f"localhost:{port}"
    finished = await asyncio.to_thread(run_file, old, "--address", address)
    assert finished == ("Greeter client received: Hello, you!\n", "", 0)
