"""Serves the Echo behind interceptors, each with one task."""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent import futures

from lesson_kit.credential_file import read_credential
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from api_keys import key_check
from authentication import RequireApiKey
from call_trace import TraceHandlers
from catch_thrown import CatchThrown
from interceptors import echo_pb2_grpc
from mistakes import mistake_named
from policy import OpenMethods
from request_id import LogRequests
from service import Echo
from timing import TimeHandlers

FLAGS = {
    # The SHA-256 of each API key that is good.
    "api-keys": ".certs/api-keys.json",
    # An interceptor with a mistake in it: forgets or throws.
    "mistake": "",
}

_METHODS = ("Say", "Repeat", "Join", "Talk")


# #region interceptors
# The first sees a call first and its status last. So the log is outermost, and
# has the calls, too, that an interceptor after it refuses.
def interceptors(
    write: Callable[[str], None], api_keys: str, mistake: str
) -> list[grpc.ServerInterceptor]:
    """Give the interceptors in their order."""
    is_good = key_check(read_credential("api-keys", api_keys))
    methods = {f"/interceptors.Echo/{name}" for name in _METHODS}
    return [
        TraceHandlers("outer", write),
        LogRequests(
            lambda sent, method, code: write(f"{sent} {method} {code.name}")
        ),
        TimeHandlers(
            time.monotonic,
            lambda method, s: write(f"{method} took {s * 1_000:.1f} ms"),
        ),
        CatchThrown(lambda error: print(error, file=sys.stderr)),
        *mistake_named(mistake),
        RequireApiKey(is_good),
        OpenMethods(methods),
        TraceHandlers("inner", write),
    ]


# #endregion interceptors


# #region start
def start_server(
    port: int, host: str, chain: Sequence[grpc.ServerInterceptor]
) -> tuple[grpc.Server, int]:
    """Start the Echo; return the server and the port it listens on."""
    # They are those of the server, and so of all its services.
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, interceptors=chain, options=OPTIONS)
    echo_pb2_grpc.add_EchoServicer_to_server(Echo(), server)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start


def _print(line: str) -> None:
    # At once, though threads of many calls print.
    print(line, flush=True)


def main(port: int, host: str, **flags: str) -> tuple[grpc.Server, int]:
    """Start the Echo with what the flags name."""
    return start_server(port, host, interceptors(_print, **flags))


if __name__ == "__main__":
    run_server("interceptors", main, FLAGS)
