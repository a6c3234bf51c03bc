"""Serves the RouteGuide on one thread, with asyncio."""

import asyncio
import time

from lesson_kit.server import OPTIONS, bind, run_server_asyncio

import grpc
import grpc.aio
from grpc_health.v1 import health, health_pb2_grpc
from guide import (
    FLAGS,
    NOT_SERVING,
    SERVICES,
    SERVING,
    add_made,
    guide_options,
    notes_for_calls,
    own_features,
)
from routeguide import route_guide_pb2_grpc
from service_asyncio import AsyncRouteGuide


# #region start
async def start_server(
    port: int,
    host: str = "127.0.0.1",
    *,
    features: int = 0,
    shared_notes: bool = False,
) -> tuple[grpc.aio.Server, int]:
    """Start the RouteGuide; return the server and the port it listens on."""
    known = own_features()
    guide = AsyncRouteGuide(
        known, notes_for_calls(shared=shared_notes), time.monotonic
    )
    healthy = health.aio.HealthServicer()

    async def say(status: int) -> None:
        for service in SERVICES:
            await healthy.set(service, status)

    # No pool: all calls take turns on the event loop's one thread.
    server = grpc.aio.server(options=OPTIONS)
    route_guide_pb2_grpc.add_RouteGuideServicer_to_server(guide, server)
    health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
    bound = bind(server, port, host)
    await say(NOT_SERVING if features else SERVING)
    await server.start()
    if features:
        loop = asyncio.get_running_loop()
        add_made(
            known,
            features,
            lambda: asyncio.run_coroutine_threadsafe(say(SERVING), loop),
        )
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server_asyncio(
        "route-guide",
        lambda port, host, **flags: start_server(
            port, host, **guide_options(**flags)
        ),
        FLAGS,
    )
