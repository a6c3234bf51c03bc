"""What the Greeter does with a call, and by which name it knows who calls."""

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from identity import identity_of


# #region greeter
class Greeter(helloworld_pb2_grpc.GreeterServicer):
    """Greets people by name, and says as whom it knows them."""

    def SayHello(
        self,
        request: helloworld_pb2.HelloRequest,
        context: grpc.ServicerContext,
    ) -> helloworld_pb2.HelloReply:
        """Answer with the identity of the caller."""
        # It comes from the connection. Nothing in the request or the metadata
        # says who calls: the caller could write there what it likes.
        identity = identity_of(context)
        if identity is None:
            context.abort(
                grpc.StatusCode.UNAUTHENTICATED,
                "Your certificate has no single spiffe:// name.",
            )
        return helloworld_pb2.HelloReply(
            message=f"Hello, {request.name}! Your certificate says {identity}."
        )


# #endregion greeter
