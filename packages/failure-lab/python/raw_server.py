"""A web server over TLS that knows HTTP/1.1 alone, as many a proxy does."""

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from lesson_kit.credential_file import find_credential
from lesson_kit.server import run_server


class WebServer(ThreadingHTTPServer):
    """Can be stopped as a gRPC server is."""

    def stop(self, grace: float) -> threading.Event:  # noqa: ARG002
        """Stop at once, and return what a caller can wait for."""
        self.shutdown()
        stopped = threading.Event()
        stopped.set()
        return stopped


def start_server(
    port: int, host: str, cert: str, key: str
) -> tuple[WebServer, int]:
    """Start a web server with TLS. It does not know ALPN, nor HTTP/2."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(
        find_credential("cert", cert), find_credential("key", key)
    )
    server = WebServer((host, port), BaseHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, server.server_port


if __name__ == "__main__":
    run_server(
        "tls",
        start_server,
        {"cert": ".certs/server.pem", "key": ".certs/server.key"},
    )
