"""Speaks TLS to a gRPC server without being gRPC, and says what comes of it.

With --alpn h2 it offers what gRPC asks for. The certificate is verified in
either case.
"""

import socket
import ssl
from urllib.parse import urlsplit

from lesson_kit.client import run_client
from lesson_kit.credential_file import find_credential
from lesson_kit.program import fail, run_program

_TIMEOUT = 5


def main(flags: dict[str, str]) -> None:
    """Connect, and print the protocol that client and server agree on."""
    url = urlsplit(f"tcp://{flags['address']}")
    context = ssl.create_default_context(
        cafile=find_credential("ca", flags["ca"])
    )
    if flags["alpn"]:
        context.set_alpn_protocols([flags["alpn"]])
    with (
        socket.create_connection((url.hostname, url.port), _TIMEOUT) as tcp,
        context.wrap_socket(tcp, server_hostname=url.hostname) as tls,
    ):
        agreed = tls.selected_alpn_protocol()
        if agreed is None:
            answer = first_line(tls)
            fail(f"Agreed on no protocol. The server answers: {answer}")
        print(f"Agreed on {agreed}.")


def first_line(tls: ssl.SSLSocket) -> str:
    """Return what a server says before it closes the connection."""
    with tls.makefile() as text:
        line = text.readline().strip()
    return line or "nothing, and closes the connection."


if __name__ == "__main__":
    # A handshake that fails is an OSError, which is told in one sentence.
    run_program(
        lambda: run_client("tls", {"ca": ".certs/ca.pem", "alpn": ""}, main)
    )
