"""Serves the Probe until it is killed, held calls and all."""

from concurrent import futures

from lesson_kit.server import OPTIONS, bind

import grpc
import grpc.aio
from interop.v1 import probe_pb2_grpc
from probe import Probe
from probe_asyncio import AsyncProbe


def serve(
    port: int,
    host: str,
    credentials: grpc.ServerCredentials | None,
    broken: str | None,
) -> None:
    """Serve with a pool of threads."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    probe_pb2_grpc.add_ProbeServicer_to_server(Probe(broken), server)
    bound = bind(server, port, host, credentials)
    server.start()
    print(f"Listening on {host}:{bound}.", flush=True)
    server.wait_for_termination()


async def serve_asyncio(
    port: int,
    host: str,
    credentials: grpc.ServerCredentials | None,
    broken: str | None,
) -> None:
    """Serve on one thread."""
    server = grpc.aio.server(options=OPTIONS)
    probe_pb2_grpc.add_ProbeServicer_to_server(AsyncProbe(broken), server)
    bound = bind(server, port, host, credentials)
    await server.start()
    print(f"Listening on {host}:{bound}.", flush=True)
    await server.wait_for_termination()
