"""Calls the Greeter and waits for the answer."""

from lesson_kit.client import run_client

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# #region call
def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    request = helloworld_pb2.HelloRequest(name=name)
    # The timeout, in seconds from now, becomes the deadline of the call.
    # Without one, a call may wait for ever.
    reply = stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the call is done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        greet(helloworld_pb2_grpc.GreeterStub(channel), flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("error-details", {"name": "you"}, main)
