"""Serves the grown Greeter on one thread, with asyncio."""

from lesson_kit.server import OPTIONS, bind, run_server_asyncio

import grpc
import grpc.aio
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from service import Greeter


class AsyncGreeter(Greeter):
    """The Greeter with coroutines, which may await while they answer."""

    async def SayHello(
        self,
        request: helloworld_pb2.HelloRequest,
        context: grpc.aio.ServicerContext,
    ) -> helloworld_pb2.HelloReply:
        """Answer as the Greeter does."""
        return super().SayHello(request, context)

    async def SayHelloAgain(
        self,
        request: helloworld_pb2.HelloRequest,
        context: grpc.aio.ServicerContext,
    ) -> helloworld_pb2.HelloReply:
        """Answer as the Greeter does."""
        return super().SayHelloAgain(request, context)


# #region start
async def start_server(
    port: int, host: str = "127.0.0.1"
) -> tuple[grpc.aio.Server, int]:
    """Start the Greeter; return the server and the port it listens on."""
    server = grpc.aio.server(options=OPTIONS)
    helloworld_pb2_grpc.add_GreeterServicer_to_server(AsyncGreeter(), server)
    bound = bind(server, port, host)
    await server.start()
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server_asyncio("say-hello-again", start_server)
