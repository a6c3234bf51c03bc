"""Calls the Greeter twice over TLS: with a token, then with an API key."""

from collections.abc import Callable
from typing import Any

from lesson_kit.client import run_client
from lesson_kit.credential_file import read_credential

import grpc
from call_credentials import api_key_credentials, bearer_credentials
from fetch_token import token_file, token_request
from helloworld import helloworld_pb2, helloworld_pb2_grpc
from token_source import Token, TokenSource

FLAGS = {
    "ca": ".certs/ca.pem",
    "token": ".certs/tokens/learner.jwt",
    "api-key": ".certs/api-keys/reporter.key",
    "name": "you",
    # The address of an issuer that gives tokens, in place of the file.
    "issuer": "",
    "client-id": "learner",
    "client-secret": ".certs/issuer-clients/learner.key",
    # Sends no token.
    "anonymous": False,
    # Tries to send the token without TLS.
    "plaintext": False,
}


# #region credentials
def channel_credentials(
    flags: dict[str, Any],
) -> tuple[grpc.ChannelCredentials, grpc.ChannelCredentials]:
    """Give the credentials of the calls with a token and with an API key."""
    # Channel credentials say whom the client trusts; call credentials, who it
    # is. gRPC sends the latter only where the channel is encrypted.
    tls = grpc.ssl_channel_credentials(read_credential("ca", flags["ca"]))
    key = read_credential("api-key", flags["api_key"])
    key = key.decode(errors="replace").strip()
    by_key = grpc.composite_channel_credentials(tls, api_key_credentials(key))
    if flags["anonymous"]:
        return tls, by_key
    token = bearer_credentials(TokenSource(fetch_token(flags)))
    return grpc.composite_channel_credentials(tls, token), by_key


# #endregion credentials


def fetch_token(flags: dict[str, str]) -> Callable[[], Token]:
    """Give what gets a new token: from the file, or from the issuer."""
    if not flags["issuer"]:
        return token_file(flags["token"])
    secret = read_credential("client-secret", flags["client_secret"])
    return token_request(
        flags["issuer"],
        (flags["client_id"], secret.decode(errors="replace").strip()),
        read_credential("ca", flags["ca"]),
    )


# #region call
def greet(stub: helloworld_pb2_grpc.GreeterStub, name: str) -> None:
    """Call SayHello and print the answer."""
    # The call itself says nothing of tokens: the stub's channel adds what shows
    # who calls.
    request = helloworld_pb2.HelloRequest(name=name)
    reply = stub.SayHello(request, timeout=5)
    print(f"Greeter client received: {reply.message}")


# #endregion call


def greet_plaintext(flags: dict[str, Any]) -> None:
    """Try to send the token on a channel without TLS, where gRPC refuses it."""
    token = bearer_credentials(TokenSource(fetch_token(flags)))
    request = helloworld_pb2.HelloRequest(name=flags["name"])
    with grpc.insecure_channel(flags["address"]) as channel:
        stub = helloworld_pb2_grpc.GreeterStub(channel)
        stub.SayHello(request, timeout=5, credentials=token)


# #region connect
def main(flags: dict[str, Any]) -> None:
    """Make a call with each of the two credentials."""
    if flags["plaintext"]:
        return greet_plaintext(flags)
    for credentials in channel_credentials(flags):
        with grpc.secure_channel(flags["address"], credentials) as channel:
            greet(helloworld_pb2_grpc.GreeterStub(channel), flags["name"])
    return None


# #endregion connect

if __name__ == "__main__":
    run_client("token-auth", FLAGS, main)
