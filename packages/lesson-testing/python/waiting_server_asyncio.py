"""The waiting server with asyncio."""

import asyncio
import sys

from lesson_kit.server import OPTIONS, bind, run_server_asyncio

import grpc
import grpc.aio


async def wait(request: bytes, _: grpc.aio.ServicerContext) -> bytes:
    """Answer when a line is typed."""
    print("A call waits.", flush=True)
    typed = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_reader(sys.stdin, typed.set)
    await typed.wait()
    loop.remove_reader(sys.stdin)
    return request


async def echo(request: bytes, _: grpc.aio.ServicerContext) -> bytes:
    """Answer at once."""
    return request


async def start_server(port: int, host: str) -> tuple[grpc.aio.Server, int]:
    """Start the server, whose messages are bytes as they are."""
    server = grpc.aio.server(options=OPTIONS)
    methods = {
        "Wait": grpc.unary_unary_rpc_method_handler(wait),
        "Echo": grpc.unary_unary_rpc_method_handler(echo),
    }
    server.add_generic_rpc_handlers(
        [grpc.method_handlers_generic_handler("test.Waiting", methods)]
    )
    bound = bind(server, port, host)
    await server.start()
    return server, bound


if __name__ == "__main__":
    run_server_asyncio("waiting", start_server)
