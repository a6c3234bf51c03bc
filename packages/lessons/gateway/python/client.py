"""Calls the Greeter by gRPC, past the gateway: the server has both doors."""

from lesson_kit.client import run_client

import grpc
from hello_world import hello_world_pb2_grpc
from hello_world.hello_world_pb2 import HelloRequest, SayHellosRequest


# #region call
def greet(stub: hello_world_pb2_grpc.GreeterStub, name: str) -> None:
    """Call each method once, and print the answers."""
    hello = HelloRequest(name=name)
    reply = stub.SayHello(hello, timeout=5)
    print(f"Greeter client received: {reply.message}")
    again = stub.SayHelloAgain(hello, timeout=5)
    print(f"Greeter client received: {again.message}")
    request = SayHellosRequest(hello=hello, count=3)
    for each in stub.SayHellos(request, timeout=5):
        print(f"Greeter client received: {each.message}")


# #endregion call


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the calls are done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        greet(hello_world_pb2_grpc.GreeterStub(channel), flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("gateway", {"name": "you"}, main)
