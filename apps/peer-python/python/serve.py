"""Serves the Probe until SIGINT or SIGTERM."""

import asyncio
import signal
import threading
from concurrent import futures

import grpc
import grpc.aio
from interop.v1 import probe_pb2_grpc
from lesson_kit.server import OPTIONS, bind
from probe import Probe
from probe_asyncio import AsyncProbe

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def serve(port: int, host: str, broken: str | None) -> None:
    """Serve with a pool of threads."""
    ended = threading.Event()
    for number in _SIGNALS:
        signal.signal(number, lambda *_: ended.set())
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    probe_pb2_grpc.add_ProbeServicer_to_server(Probe(broken), server)
    bound = bind(server, port, host)
    server.start()
    print(f"Listening on {host}:{bound}.", flush=True)
    ended.wait()
    server.stop(grace=None).wait()


async def serve_asyncio(port: int, host: str, broken: str | None) -> None:
    """Serve on one thread."""
    ended = asyncio.Event()
    for number in _SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    server = grpc.aio.server(options=OPTIONS)
    probe_pb2_grpc.add_ProbeServicer_to_server(AsyncProbe(broken), server)
    bound = bind(server, port, host)
    await server.start()
    print(f"Listening on {host}:{bound}.", flush=True)
    await ended.wait()
    await server.stop(grace=None)
