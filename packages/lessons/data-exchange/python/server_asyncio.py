"""Serves both services on one thread, with asyncio."""

from lesson_kit.server import OPTIONS, bind, run_server_asyncio

import grpc
import grpc.aio
from example import (
    example_pb2,
    example_pb2_grpc,
    values_pb2,
    values_pb2_grpc,
)
from server import log
from service import Exchange, Values


class AsyncExchange(Exchange):
    """The TestService with a coroutine, which may await while it answers."""

    async def method(
        self, request: example_pb2.Request, context: grpc.aio.ServicerContext
    ) -> example_pb2.Result:
        """Answer as Exchange does."""
        return super().method(request, context)


class AsyncValues(Values):
    """The ValueService with a coroutine."""

    async def Echo(
        self, request: values_pb2.Values, context: grpc.aio.ServicerContext
    ) -> values_pb2.Values:
        """Answer as Values does."""
        return super().Echo(request, context)


# #region start
async def start_server(
    port: int, host: str = "127.0.0.1"
) -> tuple[grpc.aio.Server, int]:
    """Start both services; return the server and the port it listens on."""
    server = grpc.aio.server(options=OPTIONS)
    exchange = AsyncExchange(log)
    example_pb2_grpc.add_TestServiceServicer_to_server(exchange, server)
    values_pb2_grpc.add_ValueServiceServicer_to_server(AsyncValues(), server)
    bound = bind(server, port, host)
    await server.start()
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server_asyncio("data-exchange", start_server)
