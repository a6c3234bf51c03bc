"""What the Greeter does with a call. No port, no process: just the answer."""

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# The base class is generated from the contract. A method that is missing here
# answers UNIMPLEMENTED.
# #region greeter
class Greeter(helloworld_pb2_grpc.GreeterServicer):
    """Greets people."""

    def SayHello(
        self, request: helloworld_pb2.HelloRequest, _: grpc.ServicerContext
    ) -> helloworld_pb2.HelloReply:
        """Answer "Hello, <name>!"."""
        return helloworld_pb2.HelloReply(message=f"Hello, {request.name}!")


# #endregion greeter
