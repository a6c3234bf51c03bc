"""Serves the Desk, as one server or as several that differ in port and name."""

import time
from concurrent import futures

from lesson_kit.program import whole_number
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from group import Draining, Group
from grpc_health.v1 import health, health_pb2_grpc
from grpc_health.v1.health_pb2 import HealthCheckResponse
from load_balancing import load_balancing_pb2_grpc
from service import Desk

FLAGS = {"name": "server", "servers": "3", "not-serving": False}


# #region start
def start_server(
    port: int,
    host: str = "127.0.0.1",
    *,
    name: str = "server-1",
    serving: bool = True,
) -> tuple[Draining, int]:
    """Start a server; return it and the port it listens on."""
    # The health service tells clients, and Kubernetes, whether to call the
    # Desk. Without the name of a service, they ask whether the server lives.
    status = HealthCheckResponse.ServingStatus.Value(
        "SERVING" if serving else "NOT_SERVING"
    )
    healthy = health.HealthServicer()
    healthy.set("", HealthCheckResponse.SERVING)
    healthy.set("load_balancing.Desk", status)
    # A call takes a thread for as long as the server thinks.
    pool = futures.ThreadPoolExecutor(max_workers=100)
    server = grpc.server(pool, options=OPTIONS)
    service = Desk(name, time.sleep, serving=serving)
    load_balancing_pb2_grpc.add_DeskServicer_to_server(service, server)
    health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
    bound = bind(server, port, host)
    server.start()
    # Whoever watches learns that the Desk takes no more calls before it stops
    # taking them.
    return Draining(server, healthy.enter_graceful_shutdown), bound


# #endregion start


def start_servers(
    port: int,
    host: str = "127.0.0.1",
    *,
    name: str = "server",
    servers: str = "3",
    not_serving: bool = False,
) -> tuple[Group, int]:
    """Start so many servers in this process.

    They are on this port and the next ones, or on any free ports if it is 0.
    One alone has the name as it is.
    """
    count = whole_number("servers", servers, 1, 100)
    group = Group()
    try:
        for index in range(count):
            started = start_server(
                port + index if port else 0,
                host,
                name=name if count == 1 else f"{name}-{index + 1}",
                serving=not not_serving,
            )
            group.add(*started)
    except Exception:
        group.stop(grace=None).wait()
        raise
    return group, group.ports[0]


if __name__ == "__main__":
    run_server("load-balancing", start_servers, FLAGS)
