"""Starting a server, and ending it so that no call is lost."""

import asyncio
import errno
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from lesson_kit.program import UsageError, fail, parse_flags, whole_number

import grpc
import grpc.aio

# Without this option two servers can share one port on Linux, and each call
# goes to either: a busy port would go unnoticed.
OPTIONS = (("grpc.so_reuseport", 0),)

_DEFAULT_PORT = 50_051
_FLAGS = {"host": "127.0.0.1", "port": str(_DEFAULT_PORT), "drain": "5"}


def bind(
    server: grpc.Server | grpc.aio.Server,
    port: int,
    host: str,
    credentials: grpc.ServerCredentials | None = None,
) -> int:
    """Bind a server, and return the port (0: any free one).

    Without credentials it speaks without encryption. Raises UsageError if the
    port is taken or the host has no address here.
    """
    address = free_address(host, port)
    try:
        if credentials is None:
            return server.add_insecure_port(address)
        return server.add_secure_port(address, credentials)
    except RuntimeError as error:
        # Of the files, key pairs are checked before, and a CA is not.
        another = "--port" if credentials is None else "--port or --ca"
        message = f"Cannot listen on {address}. Choose another {another}."
        raise UsageError(message) from error


def free_address(host: str, port: int) -> str:
    """Return an address of a host, as gRPC writes it, that can be bound.

    Raises UsageError if the port is taken or the host has no address here.
    """
    # gRPC gives one error for a busy port and for a wrong address, and counts a
    # name as bound if one of its addresses was free: so try one address first.
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, kind, _, _, address = min(found, key=lambda each: each[0])
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise UsageError(_bind_error(error, host, port)) from error
    ip = f"[{address[0]}]" if ":" in address[0] else address[0]
    return f"{ip}:{port}"


def _bind_error(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use. Choose another with --port."
    unknown = isinstance(error, socket.gaierror)
    if unknown or error.errno == errno.EADDRNOTAVAIL:
        return f"--host {host} is not an address of this machine."
    return f"Cannot listen on {host}, port {port}: {error}"


def run_server(
    lesson: str,
    start_server: Callable[..., tuple[grpc.Server, int]],
    defaults: dict[str, Any] | None = None,
) -> None:
    """Run a lesson's server until SIGINT or SIGTERM, then exit with code 0.

    start_server takes the port, the host, and by name the server's own flags,
    whose default values are given here.
    """
    port, host, drain, own = _read_flags(defaults or {})
    # Python runs a signal's handler between two of its own steps, so one that
    # comes just before a wait could stay unnoticed. A byte in a socket cannot.
    ended, notice = socket.socketpair()
    notice.settimeout(0)
    signal.set_wakeup_fd(notice.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    try:
        server, bound = start_server(port, host, **own)
    except UsageError as error:
        fail(str(error))
    _announce(lesson, host, bound, getattr(server, "client_flags", None))
    ended.recv(1)
    server.stop(grace=drain).wait()
    # A handler that was cut keeps its thread, and Python would wait for it: end
    # without, once all that was printed is out.
    sys.stdout.flush()
    os._exit(0)


def run_server_asyncio(
    lesson: str,
    start_server: Callable[..., Awaitable[tuple[grpc.aio.Server, int]]],
    defaults: dict[str, Any] | None = None,
) -> None:
    """Run a lesson's asyncio server as run_server does."""
    port, host, drain, own = _read_flags(defaults or {})

    async def main() -> None:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, ended.set)
        server, bound = await start_server(port, host, **own)
        _announce(lesson, host, bound)
        await ended.wait()
        await server.stop(grace=drain)

    try:
        asyncio.run(main())
    except UsageError as error:
        fail(str(error))


def _read_flags(
    own: dict[str, Any],
) -> tuple[int, str, int, dict[str, Any]]:
    flags = parse_flags({**_FLAGS, **own})
    try:
        port = whole_number("port", flags.pop("port"), 0, 65_535)
        drain = whole_number("drain", flags.pop("drain"), 0, 86_400)
    except UsageError as error:
        fail(str(error))
    return port, flags.pop("host"), drain, flags


# A server that stands for several says which flags a client needs to find them.
def _announce(
    lesson: str, host: str, port: int, client_flags: str | None = None
) -> None:
    shown = f"[{host}]" if ":" in host else host
    if client_flags is None:
        default = port == _DEFAULT_PORT
        client_flags = "" if default else f" --address localhost:{port}"
    print(
        f"Listening on {shown}:{port}. "
        f"In another terminal: npx nx client {lesson}{client_flags}",
        flush=True,
    )
