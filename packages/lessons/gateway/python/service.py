"""What the Greeter does with a call. No port, no process: just the answer.

That some calls will come over HTTP makes no difference here.
"""

from collections.abc import Iterator

import grpc
from hello_world import hello_world_pb2_grpc
from hello_world.hello_world_pb2 import (
    HelloReply,
    HelloRequest,
    SayHellosRequest,
)

# After so many greetings the Greeter is tired.
_MOST = 5


# #region greeter
class Greeter(hello_world_pb2_grpc.GreeterServicer):
    """Greets people."""

    def SayHello(
        self, request: HelloRequest, _: grpc.ServicerContext
    ) -> HelloReply:
        """Answer "Hello, <name>!"."""
        greeting = request.greeting or "Hello"
        return HelloReply(message=f"{greeting}, {request.name}!")

    def SayHelloAgain(
        self, request: HelloRequest, _: grpc.ServicerContext
    ) -> HelloReply:
        """Answer "Hello again, <name>!"."""
        greeting = request.greeting or "Hello"
        return HelloReply(message=f"{greeting} again, {request.name}!")

    # #endregion greeter

    # #region stream
    def SayHellos(
        self, request: SayHellosRequest, context: grpc.ServicerContext
    ) -> Iterator[HelloReply]:
        """Answer the greeting several times."""
        hello, count = request.hello, request.count
        if count < 1:
            details = f"count: at least 1, not {count}."
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, details)
        for each in range(1, min(count, _MOST) + 1):
            words = f"{hello.greeting or 'Hello'}, {hello.name}!"
            yield HelloReply(message=f"{words} ({each} of {count})")
        if count > _MOST:
            # A stream can fail after it has begun, and what was sent stays
            # sent.
            details = f"The Greeter tires after {_MOST} greetings."
            context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, details)

    # #endregion stream
