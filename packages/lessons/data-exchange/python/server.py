"""Serves both services of the package with a pool of threads."""

from concurrent import futures
from functools import partial

from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from example import example_pb2_grpc, values_pb2_grpc
from service import Exchange, Values

# Python keeps what it prints to anything but a terminal until there is more.
log = partial(print, flush=True)


# #region start
def start_server(port: int, host: str = "127.0.0.1") -> tuple[grpc.Server, int]:
    """Start both services; return the server and the port it listens on."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    # One server, one port, two services: the path of a call says which is
    # meant.
    server = grpc.server(pool, options=OPTIONS)
    example_pb2_grpc.add_TestServiceServicer_to_server(Exchange(log), server)
    values_pb2_grpc.add_ValueServiceServicer_to_server(Values(), server)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start

# Only as the program itself, so that a test can import start_server.
if __name__ == "__main__":
    run_server("data-exchange", start_server)
