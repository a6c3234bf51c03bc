"""For tests: an Echo behind interceptors of both sides."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import grpc
import server
from interceptors.echo_pb2 import Line, RepeatRequest
from interceptors.echo_pb2_grpc import EchoStub

_LINE = Line(text="a")

# One call of each kind, to its end.
KINDS: dict[str, Callable[[EchoStub], Any]] = {
    "Say": lambda stub: stub.Say(_LINE),
    "Repeat": lambda stub: list(
        stub.Repeat(RepeatRequest(line=_LINE, times=3))
    ),
    "Join": lambda stub: stub.Join(iter([_LINE])),
    "Talk": lambda stub: list(stub.Talk(iter([_LINE]))),
}


@contextmanager
def echo_behind(
    server_chain: Sequence[grpc.ServerInterceptor],
    client_chain: Sequence[Any] = (),
) -> Iterator[EchoStub]:
    """Serve on a free port, and give a stub whose channel has interceptors."""
    running, port = server.start_server(0, "127.0.0.1", server_chain)
    with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
        yield EchoStub(grpc.intercept_channel(channel, *client_chain))
    running.stop(grace=None).wait()


def code_of(call: Callable[[EchoStub], Any], stub: EchoStub) -> str:
    """Make a call, and give the name of the code with which it ends."""
    try:
        call(stub)
    except grpc.RpcError as error:
        return error.code().name
    return "OK"
