"""Serves the RouteGuide with a pool of threads."""

import time
from concurrent import futures

from lesson_kit.server import OPTIONS, bind, run_server

import grpc
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
from service import RouteGuide


# #region start
def start_server(
    port: int,
    host: str = "127.0.0.1",
    *,
    features: int = 0,
    shared_notes: bool = False,
) -> tuple[grpc.Server, int]:
    """Start the RouteGuide; return the server and the port it listens on."""
    known = own_features()
    guide = RouteGuide(
        known, notes_for_calls(shared=shared_notes), time.monotonic
    )
    healthy = health.HealthServicer()

    def say(status: int) -> None:
        for service in SERVICES:
            healthy.set(service, status)

    # A stream takes a thread of the pool for as long as it lasts: ten readers
    # that do not read keep everybody else waiting.
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    route_guide_pb2_grpc.add_RouteGuideServicer_to_server(guide, server)
    health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
    bound = bind(server, port, host)
    say(NOT_SERVING if features else SERVING)
    server.start()
    # The server answers from the lesson's own features meanwhile.
    if features:
        add_made(known, features, lambda: say(SERVING))
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server(
        "route-guide",
        lambda port, host, **flags: start_server(
            port, host, **guide_options(**flags)
        ),
        FLAGS,
    )
