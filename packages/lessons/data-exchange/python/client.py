"""Tells the server who calls, and prints what was sent and received."""

from lesson_kit.client import run_client

import grpc
from example import example_pb2, example_pb2_grpc


# #region call
def exchange(stub: example_pb2_grpc.TestServiceStub, caller: str) -> None:
    """Call the method and print both messages."""
    request = example_pb2.Request(
        request1=f"{caller}-request1", request2=f"{caller}-request2"
    )
    result = stub.method(request, timeout=5)
    print_both(request, result)


def print_both(
    request: example_pb2.Request, result: example_pb2.Result
) -> None:
    """Print what was sent and what was received."""
    sent = f"{request.request1}, {request.request2}"
    received = f"{result.result1}, {result.result2}"
    print(f"TestService client sent: {sent}")
    print(f"TestService client received: {received}")


# #endregion call


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the call is done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        exchange(example_pb2_grpc.TestServiceStub(channel), flags["caller"])


# #endregion connect

if __name__ == "__main__":
    run_client("data-exchange", {"caller": "py"}, main)
