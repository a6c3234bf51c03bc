"""A server for tests: a call waits in its handler until a line is typed."""

import sys
from concurrent import futures

from lesson_kit.server import OPTIONS, bind, run_server

import grpc


def wait(request: bytes, _: grpc.ServicerContext) -> bytes:
    """Answer when a line is typed."""
    print("A call waits.", flush=True)
    sys.stdin.readline()
    return request


def echo(request: bytes, _: grpc.ServicerContext) -> bytes:
    """Answer at once."""
    return request


def start_server(port: int, host: str) -> tuple[grpc.Server, int]:
    """Start the server, whose messages are bytes as they are."""
    pool = futures.ThreadPoolExecutor(max_workers=2)
    server = grpc.server(pool, options=OPTIONS)
    methods = {
        "Wait": grpc.unary_unary_rpc_method_handler(wait),
        "Echo": grpc.unary_unary_rpc_method_handler(echo),
    }
    server.add_generic_rpc_handlers(
        [grpc.method_handlers_generic_handler("test.Waiting", methods)]
    )
    bound = bind(server, port, host)
    server.start()
    return server, bound


if __name__ == "__main__":
    run_server("waiting", start_server)
