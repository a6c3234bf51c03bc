"""Serves the workshop with one process and a pool of threads."""

from concurrent import futures

from lesson_kit.program import whole_number
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from compute import compute
from concurrency import workshop_pb2_grpc
from service import Workshop

# The server's own flags: how many threads, and how many calls at once.
FLAGS = {"threads": "10", "most-calls": "1000"}


# #region start
def make_server(
    threads: str,
    most_calls: str,
    worker: int = 1,
    options: tuple[tuple[str, int], ...] = OPTIONS,
) -> grpc.Server:
    """Make a server that does not listen yet."""
    count = whole_number("threads", threads, 1, 1_000)
    most = whole_number("most-calls", most_calls, 1, 1_000_000)
    # Each call takes a thread until it is answered; those that find none wait.
    # Of all threads only one runs Python at a time: it holds the GIL.
    pool = futures.ThreadPoolExecutor(max_workers=count)
    # Calls that wait for a thread count as well. More than this are refused.
    server = grpc.server(pool, options=options, maximum_concurrent_rpcs=most)
    workshop = Workshop(compute, worker)
    workshop_pb2_grpc.add_WorkshopServicer_to_server(workshop, server)
    return server


def start_server(
    port: int, host: str, threads: str = "10", most_calls: str = "1000"
) -> tuple[grpc.Server, int]:
    """Start the workshop; return the server and the port it listens on."""
    server = make_server(threads, most_calls)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server("concurrency", start_server, FLAGS)
