"""Makes the same call with asyncio."""

from lesson_kit.client import run_client

import grpc.aio
from client import print_both
from example import example_pb2, example_pb2_grpc


# #region call
async def exchange(stub: example_pb2_grpc.TestServiceStub, caller: str) -> None:
    """Call the method and print both messages."""
    request = example_pb2.Request(
        request1=f"{caller}-request1", request2=f"{caller}-request2"
    )
    result = await stub.method(request, timeout=5)
    print_both(request, result)


# #endregion call


# #region connect
async def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the call is done."""
    async with grpc.aio.insecure_channel(flags["address"]) as channel:
        stub = example_pb2_grpc.TestServiceStub(channel)
        await exchange(stub, flags["caller"])


# #endregion connect

if __name__ == "__main__":
    run_client("data-exchange", {"caller": "py"}, main)
