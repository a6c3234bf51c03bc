"""What the Greeter does with a call of somebody it knows."""

import grpc
from caller import caller_of_this_call
from helloworld import helloworld_pb2, helloworld_pb2_grpc


# #region greeter
class Greeter(helloworld_pb2_grpc.GreeterServicer):
    """Greets people, and says as whom it knows them."""

    # No token is read here, and no key: who gets this far is known. A handler
    # that looked for itself would be one that can forget to.
    def SayHello(
        self, request: helloworld_pb2.HelloRequest, _: grpc.ServicerContext
    ) -> helloworld_pb2.HelloReply:
        """Answer "Hello, <name>! I know you as <caller>."."""
        name = caller_of_this_call().name
        message = f"Hello, {request.name}! I know you as {name}."
        return helloworld_pb2.HelloReply(message=message)


# #endregion greeter
