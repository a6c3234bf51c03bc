"""Serves the Greeter over TLS: all that passes is encrypted."""

from concurrent import futures

from lesson_kit.credential_file import read_key_pair
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from helloworld import helloworld_pb2_grpc
from service import Greeter

# The server's own flags: its certificate and the key that belongs to it.
FLAGS = {"cert": ".certs/server.pem", "key": ".certs/server.key"}


# #region credentials
def server_credentials(cert: str, key: str) -> grpc.ServerCredentials:
    """Read the files that show who the server is."""
    # The certificate is public: every client gets it. The key never leaves the
    # server, which proves with it that the certificate is its own.
    pair = read_key_pair(cert, key)
    # Clients are asked for no certificate, so there is no CA to check one with.
    return grpc.ssl_server_credentials([pair])


# #endregion credentials


# #region start
def start_server(
    port: int, host: str, credentials: grpc.ServerCredentials
) -> tuple[grpc.Server, int]:
    """Start the Greeter; return the server and the port it listens on."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    helloworld_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    # The service knows nothing of TLS. It is a matter of the port alone.
    bound = bind(server, port, host, credentials)
    server.start()
    return server, bound


# #endregion start


def main(port: int, host: str, cert: str, key: str) -> tuple[grpc.Server, int]:
    """Start the Greeter with the files that the flags name."""
    return start_server(port, host, server_credentials(cert, key))


if __name__ == "__main__":
    run_server("tls", main, FLAGS)
