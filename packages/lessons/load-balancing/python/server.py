"""Serves the Desk, as one server or as several that differ in port and name."""

import time
from concurrent import futures

from lesson_kit.program import whole_number
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from group import DrainingServer, ServerGroup
from grpc_health.v1 import health, health_pb2_grpc
from grpc_health.v1.health_pb2 import HealthCheckResponse
from load_balancing import load_balancing_pb2_grpc
from service import Desk

# A client may ask about the whole server, which has no name, or one service.
SERVICES = ("", "load_balancing.Desk")


# #region start
def start_server(
    port: int, host: str = "127.0.0.1", name: str = "server-1"
) -> tuple[DrainingServer, int]:
    """Start a server; return it and the port it listens on."""
    healthy = health.HealthServicer()
    for service in SERVICES:
        healthy.set(service, HealthCheckResponse.SERVING)
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    load_balancing_pb2_grpc.add_DeskServicer_to_server(
        Desk(name, time.sleep), server
    )
    health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
    bound = bind(server, port, host)
    server.start()
    # Whoever watches hears that this server takes no more calls, before it
    # stops taking them.
    return DrainingServer(server, healthy.enter_graceful_shutdown), bound


# #endregion start


def start_servers(
    port: int, host: str, *, name: str, servers: str
) -> tuple[ServerGroup, int]:
    """Start so many servers in this process.

    They are on this port and the next ones, or all on any free ports if it is
    0.
    """
    count = whole_number("servers", servers, 1, 100)
    group = ServerGroup()
    try:
        for index in range(count):
            own = name if count == 1 else f"{name}-{index + 1}"
            at = port + index if port else 0
            group.add(*start_server(at, host, own))
    except Exception:
        group.stop(grace=None).wait()
        raise
    return group, group.ports[0]


if __name__ == "__main__":
    run_server(
        "load-balancing", start_servers, {"name": "server", "servers": "3"}
    )
