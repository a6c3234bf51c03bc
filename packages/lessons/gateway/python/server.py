"""Serves the lesson's services by gRPC, and knows nothing of HTTP."""

from concurrent import futures

from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from hello_world import (
    hello_world_pb2_grpc,
    pen_pals_pb2_grpc,
    postcards_pb2_grpc,
)
from pen_pals import PenPals
from postcards import Postcards
from service import Greeter


# #region start
def start_server(port: int, host: str = "127.0.0.1") -> tuple[grpc.Server, int]:
    """Start the server; return it and the port it listens on."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    # These modules import google.api, which googleapis-common-protos brings.
    hello_world_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    postcards_pb2_grpc.add_PostcardsServicer_to_server(Postcards(), server)
    pen_pals_pb2_grpc.add_PenPalsServicer_to_server(PenPals(), server)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server("gateway", start_server)
