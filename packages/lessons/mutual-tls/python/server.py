"""Serves the Greeter to clients that show a certificate, and to no others."""

from concurrent import futures

from lesson_kit.credential_file import read_credential, read_key_pair
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from helloworld import helloworld_pb2_grpc
from service import Greeter

# The server's own flags: the CA of its clients, its certificate and key.
FLAGS = {
    "ca": ".certs/ca.pem",
    "cert": ".certs/server.pem",
    "key": ".certs/server.key",
}


# #region credentials
def server_credentials(ca: str, cert: str, key: str) -> grpc.ServerCredentials:
    """Read the files that show who the server is, and whom it lets in."""
    # The last argument asks every client for a certificate, and ends the
    # handshake of one that shows none, or one that this CA did not issue.
    return grpc.ssl_server_credentials(
        [read_key_pair(cert, key)],
        root_certificates=read_credential("ca", ca),
        require_client_auth=True,
    )


# #endregion credentials


# #region start
def start_server(
    port: int, host: str, credentials: grpc.ServerCredentials
) -> tuple[grpc.Server, int]:
    """Start the Greeter; return the server and the port it listens on."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    helloworld_pb2_grpc.add_GreeterServicer_to_server(Greeter(), server)
    bound = bind(server, port, host, credentials)
    server.start()
    return server, bound


# #endregion start


def main(port: int, host: str, **files: str) -> tuple[grpc.Server, int]:
    """Start the Greeter with the files that the flags name."""
    return start_server(port, host, server_credentials(**files))


if __name__ == "__main__":
    run_server("mutual-tls", main, FLAGS)
