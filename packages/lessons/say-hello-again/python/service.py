"""What the grown Greeter does with a call: one method more than before."""

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# #region greeter
class Greeter(helloworld_pb2_grpc.GreeterServicer):
    """Greets people, and greets them again."""

    def SayHello(
        self, request: helloworld_pb2.HelloRequest, _: grpc.ServicerContext
    ) -> helloworld_pb2.HelloReply:
        """Answer "Hello, <name>!"."""
        return helloworld_pb2.HelloReply(message=f"Hello, {request.name}!")

    # New in this contract. Without it, the method of the generated base class
    # would answer UNIMPLEMENTED.
    def SayHelloAgain(
        self, request: helloworld_pb2.HelloRequest, _: grpc.ServicerContext
    ) -> helloworld_pb2.HelloReply:
        """Answer "Hello again, <name>!"."""
        message = f"Hello again, {request.name}!"
        return helloworld_pb2.HelloReply(message=message)


# #endregion greeter
