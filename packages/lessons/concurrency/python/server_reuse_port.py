"""Serves the workshop with several processes that listen on one port."""

from multiprocessing.connection import Connection

from lesson_kit.program import whole_number
from lesson_kit.server import run_server

import server
from worker import run_worker
from workers import SHARED, Workers, reserve

FLAGS = {**server.FLAGS, "workers": "2"}


def start_server(
    port: int, host: str, workers: str, **flags: str
) -> tuple[Workers, int]:
    """Start the workers; return them and the port they listen on."""
    count = whole_number("workers", workers, 1, 64)
    # This process starts no gRPC of its own. That begins in the workers.
    running = Workers(reserve(port, host), serve, flags)
    running.start(count)
    return running, running.port


# #region share
def serve(
    worker: int, parent: Connection, address: str, flags: dict[str, str]
) -> None:
    """Serve as one of several workers."""
    shared = server.make_server(**flags, worker=worker, options=SHARED)
    shared.add_insecure_port(address)
    run_worker(shared, parent)


# #endregion share

if __name__ == "__main__":
    run_server("concurrency", start_server, FLAGS)
