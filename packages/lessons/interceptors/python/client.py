"""Calls the Echo in all four ways.

What goes along with each call is written once, in interceptors, and no call
shows it.
"""

import itertools
import time
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from lesson_kit.client import run_client
from lesson_kit.credential_file import read_credential
from lesson_kit.program import whole_number

import grpc
from authentication import SendApiKey
from call_trace import TraceCalls
from calls import forget, join, repeat, say, talk
from interceptors.echo_pb2_grpc import EchoStub
from policy import SetDeadlines
from request_id import SendRequestId
from timing import TimeCalls

FLAGS = {
    "api-key": ".certs/api-keys/reporter.key",
    # Milliseconds that a unary call may take; a stream may take twice as long.
    "timeout-ms": "5000",
    # Sends no API key.
    "anonymous": False,
    # Calls the method that the server's policy does not open.
    "forget": False,
}


# #region interceptors
# The first sees a call first and its status last, as on the server. Each call
# of the stub goes through all of them.
def interceptors(
    flags: dict[str, Any],
    trace: Callable[[str], None],
    report: Callable[[str], None],
) -> list[Any]:
    """Give the interceptors in their order."""
    # A program that is not a lesson takes uuid.uuid4() for an id.
    calls = itertools.count(1)
    milliseconds = whole_number("timeout-ms", flags["timeout_ms"], 1, 600_000)
    unary = milliseconds / 1_000
    key = read_credential("api-key", flags["api_key"]).decode().strip()
    return [
        TraceCalls("outer", trace),
        SendRequestId(
            lambda: f"call-{next(calls)}",
            lambda sent, method, code: report(f"{sent} {method} {code.name}"),
        ),
        TimeCalls(
            time.monotonic, lambda method, _: report(f"{method} was timed")
        ),
        *([] if flags["anonymous"] else [SendApiKey(key)]),
        SetDeadlines({"/interceptors.Echo/Say": unary}, unary * 2),
        TraceCalls("inner", trace),
    ]


# #endregion interceptors


# #region connect
def main(flags: dict[str, Any]) -> None:
    """Open a channel behind the interceptors, and make the calls."""
    trace: list[str] = []
    reports: SimpleQueue[str] = SimpleQueue()
    chain = interceptors(flags, trace.append, reports.put)
    with grpc.insecure_channel(flags["address"]) as channel:
        stub = EchoStub(grpc.intercept_channel(channel, *chain))
        for call in [forget] if flags["forget"] else [say, repeat, join, talk]:
            print(*call(stub), sep="\n")
            # gRPC tells of the end on a thread of its own: wait for both.
            lines = [*trace, reports.get(), reports.get()]
            print(*(f"  {line}" for line in lines), sep="\n")
            trace.clear()


# #endregion connect

if __name__ == "__main__":
    run_client("interceptors", FLAGS, main)
