"""Calls both methods of the Greeter, and manages with a server that has one."""

from lesson_kit.client import run_client

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# #region call
def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    request = helloworld_pb2.HelloRequest(name=name)
    reply = stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


# #region call-again
def greet_again(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHelloAgain and print the answer, or why there is none."""
    request = helloworld_pb2.HelloRequest(name=name)
    try:
        reply = stub.SayHelloAgain(request, timeout=5)
        print(f"Greeter client received: {reply.message}")
    except grpc.RpcError as error:
        # A server that does not know the method says so with this status code.
        # The text beside it differs from language to language.
        if error.code() is not grpc.StatusCode.UNIMPLEMENTED:
            raise
        print(
            "SayHelloAgain: UNIMPLEMENTED, the server is older than this client"
        )


# #endregion call-again


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open one channel for both calls, and close it when they are done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        greet(stub, flags["name"])
        greet_again(stub, flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("say-hello-again", {"name": "you"}, main)
