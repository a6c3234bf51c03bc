"""Calls the Greeter with asyncio: other work goes on while it waits."""

from lesson_kit.client import run_client

import grpc.aio
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# #region call
async def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    request = helloworld_pb2.HelloRequest(name=name)
    reply = await stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


# #region connect
async def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the call is done."""
    async with grpc.aio.insecure_channel(flags["address"]) as channel:
        # The generated stub is the same; the channel makes its calls awaitable.
        await greet(helloworld_pb2_grpc.GreeterStub(channel), flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("helloworld", {"name": "you"}, main)
