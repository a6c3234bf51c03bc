"""Serves the grown Greeter with a pool of threads."""

from concurrent import futures

from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from helloworld import helloworld_pb2_grpc
from service import Greeter


# #region start
def start_server(port: int, host: str = "127.0.0.1") -> tuple[grpc.Server, int]:
    """Start the Greeter; return the server and the port it listens on."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    # Generated anew, this function adds SayHello and SayHelloAgain.
    helloworld_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server("say-hello-again", start_server)
