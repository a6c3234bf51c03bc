"""Serves the Greeter over TLS, to callers who have shown who they are."""

import contextlib
import json
from concurrent import futures

from lesson_kit.credential_file import read_credential, read_key_pair
from lesson_kit.program import UsageError
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from api_key import api_key, is_digests
from authenticate import Authenticate, Mechanism
from bearer_token import bearer_token
from helloworld import helloworld_pb2_grpc
from issuer_keys import issuer_keys
from key_set import KeySet
from service import Greeter

# The server's own flags. Without TLS it does not start: a token that is read on
# its way is good for whoever read it.
FLAGS = {
    "cert": ".certs/server.pem",
    "key": ".certs/server.key",
    # A file, or an https address for which `ca` is trusted.
    "jwks": ".certs/jwks.json",
    "ca": ".certs/ca.pem",
    "issuer": "https://localhost:8443",
    "audience": "greeter",
    "api-keys": ".certs/api-keys.json",
}

# #region scopes
# What a caller's scopes have to hold, for each method.
_SCOPES = {"/helloworld.Greeter/SayHello": "greet"}
# #endregion scopes


# #region start
def start_server(
    port: int,
    host: str,
    interceptor: grpc.ServerInterceptor,
    credentials: grpc.ServerCredentials,
) -> tuple[grpc.Server, int]:
    """Start the Greeter; return the server and the port it listens on."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, interceptors=[interceptor], options=OPTIONS)
    helloworld_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    bound = bind(server, port, host, credentials)
    server.start()
    return server, bound


# #endregion start


# #region mechanisms
# The ways to show who one is, in the order in which they are tried. One more is
# one more function in this list.
def mechanisms(flags: dict[str, str]) -> list[Mechanism]:
    """Give the ways to show who one is that the flags ask for."""
    keys = KeySet(issuer_keys(flags["jwks"], flags["ca"]))
    return [
        bearer_token(keys.find, flags["issuer"], flags["audience"]),
        api_key(_read_digests(flags["api_keys"])),
    ]


# #endregion mechanisms


def _read_digests(path: str) -> dict[str, str]:
    content = read_credential("api-keys", path)
    with contextlib.suppress(ValueError):
        digests = json.loads(content)
        if is_digests(digests):
            return digests
    message = f"--api-keys {path}: no JSON of names and SHA-256."
    raise UsageError(message)


def main(port: int, host: str, **flags: str) -> tuple[grpc.Server, int]:
    """Start the Greeter with what the flags name."""
    interceptor = Authenticate(mechanisms(flags), _SCOPES)
    pair = read_key_pair(flags["cert"], flags["key"])
    credentials = grpc.ssl_server_credentials([pair])
    return start_server(port, host, interceptor, credentials)


if __name__ == "__main__":
    run_server("token-auth", main, FLAGS)
