"""Serves the Greeter with a pool of threads."""

from concurrent import futures

from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from helloworld import helloworld_pb2_grpc
from service import Greeter


# #region start
def start_server(port: int, host: str = "127.0.0.1") -> tuple[grpc.Server, int]:
    """Start the Greeter; return the server and the port it listens on."""
    # Each call takes a thread of the pool until it is answered.
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    # The generated function adds the methods of the service, by their names.
    helloworld_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start

# Only as the program itself, so that a test can import start_server.
if __name__ == "__main__":
    run_server("error-details", start_server)
