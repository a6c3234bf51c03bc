"""How calls travel to the Probe: in the open, over TLS, or over mutual TLS."""

from dataclasses import dataclass

from lesson_kit.credential_file import read_credential, read_key_pair

import grpc


@dataclass(frozen=True)
class Files:
    """Where the certificates and the key are: the values of flags."""

    ca: str
    cert: str
    key: str


def server_credentials(tls: str, files: Files) -> grpc.ServerCredentials | None:
    """Read what a server shows, and for mutual TLS whom it believes.

    None is plaintext.
    """
    if tls == "none":
        return None
    pair = read_key_pair(files.cert, files.key)
    if tls == "tls":
        return grpc.ssl_server_credentials([pair])
    ca = read_credential("ca", files.ca)
    return grpc.ssl_server_credentials([pair], ca, require_client_auth=True)


def channel_credentials(
    tls: str, files: Files
) -> grpc.ChannelCredentials | None:
    """Read whom a client believes, and for mutual TLS what it shows.

    None is plaintext.
    """
    if tls == "none":
        return None
    ca = read_credential("ca", files.ca)
    if tls == "tls":
        return grpc.ssl_channel_credentials(ca)
    return grpc.ssl_channel_credentials(
        ca, *read_key_pair(files.cert, files.key)
    )
