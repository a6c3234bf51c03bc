"""Calls the Greeter over TLS, and only a server whose certificate is good."""

from lesson_kit.client import run_client
from lesson_kit.credential_file import read_credential

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc

# The client's own flags: the CA that it trusts, and a name to send.
FLAGS = {"ca": ".certs/ca.pem", "name": "you"}


# #region credentials
def channel_credentials(ca: str) -> grpc.ChannelCredentials:
    """Read the file that says whom to trust."""
    # The client trusts whom this CA has certified. The certificate must also be
    # for the name that the client dials, and be valid today.
    return grpc.ssl_channel_credentials(read_credential("ca", ca))


# #endregion credentials


# #region call
def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    # A call over TLS is made like any other.
    request = helloworld_pb2.HelloRequest(name=name)
    reply = stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the call is done."""
    credentials = channel_credentials(flags["ca"])
    # The channel shakes hands before its first call, and all its calls share
    # that connection.
    with grpc.secure_channel(flags["address"], credentials) as channel:
        greet(helloworld_pb2_grpc.GreeterStub(channel), flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("tls", FLAGS, main)
