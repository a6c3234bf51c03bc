"""Calls both methods of the Greeter with asyncio."""

from lesson_kit.client import run_client

import grpc
import grpc.aio
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# #region call
async def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    request = helloworld_pb2.HelloRequest(name=name)
    reply = await stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


# #region call-again
async def greet_again(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHelloAgain and print the answer, or why there is none."""
    request = helloworld_pb2.HelloRequest(name=name)
    try:
        reply = await stub.SayHelloAgain(request, timeout=5)
        print(f"Greeter client received: {reply.message}")
    except grpc.RpcError as error:
        # The same status code, by the same name, as without asyncio.
        if error.code() is not grpc.StatusCode.UNIMPLEMENTED:
            raise
        print(
            "SayHelloAgain: UNIMPLEMENTED, the server is older than this client"
        )


# #endregion call-again


# #region connect
async def main(flags: dict[str, str]) -> None:
    """Open one channel for both calls, and close it when they are done."""
    async with grpc.aio.insecure_channel(flags["address"]) as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        await greet(stub, flags["name"])
        await greet_again(stub, flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("say-hello-again", {"name": "you"}, main)
