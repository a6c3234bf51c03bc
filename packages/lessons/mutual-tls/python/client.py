"""Calls the Greeter over TLS, and shows a certificate of its own."""

from typing import Any

from lesson_kit.client import run_client
from lesson_kit.credential_file import read_credential, read_key_pair

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc

# The client's own flags: the CA that it trusts, its certificate and key,
# whether it comes without these two, and a name to send.
FLAGS = {
    "ca": ".certs/ca.pem",
    "cert": ".certs/client.pem",
    "key": ".certs/client.key",
    "anonymous": False,
    "name": "you",
}


# #region credentials
def channel_credentials(flags: dict[str, Any]) -> grpc.ChannelCredentials:
    """Read the files that say whom to trust, and who the client is."""
    ca = read_credential("ca", flags["ca"])
    if flags["anonymous"]:
        return grpc.ssl_channel_credentials(ca)
    # The client sends its certificate only when the server asks for one. The
    # key stays here: a signature made with it shows whose the certificate is.
    key, cert = read_key_pair(flags["cert"], flags["key"])
    return grpc.ssl_channel_credentials(ca, key, cert)


# #endregion credentials


# #region call
def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    # A call with a certificate is made like any other.
    request = helloworld_pb2.HelloRequest(name=name)
    reply = stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


# #region connect
def main(flags: dict[str, Any]) -> None:
    """Open a channel, and close it when the call is done."""
    credentials = channel_credentials(flags)
    # The certificate belongs to the channel: its calls have one identity.
    with grpc.secure_channel(flags["address"], credentials) as channel:
        greet(helloworld_pb2_grpc.GreeterStub(channel), flags["name"])


# #endregion connect

if __name__ == "__main__":
    run_client("mutual-tls", FLAGS, main)
