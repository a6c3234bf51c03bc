"""Serves the Greeter as server.py does, and takes new certificates."""

import sys

from lesson_kit.credential_file import read_key_pair
from lesson_kit.program import UsageError
from lesson_kit.server import run_server

import grpc
from server import FLAGS, start_server


# #region watch
# gRPC asks before each handshake whether there is something new, so whoever
# connects after the change sees the new certificate.
class CheckedFiles:
    """Reads the files again, and hands on a certificate with its own key."""

    def __init__(self, cert: str, key: str) -> None:
        """Read the files; bad ones end the program with a sentence."""
        self._flags = (cert, key)
        self._pair = read_key_pair(cert, key)
        self._said = ""

    def configuration(self) -> grpc.ServerCertificateConfiguration:
        """Give the certificate in use and its key."""
        return grpc.ssl_server_certificate_configuration([self._pair])

    def changed(self) -> grpc.ServerCertificateConfiguration | None:
        """Give a new certificate and its key, or None to keep those in use."""
        try:
            pair = read_key_pair(*self._flags)
        except UsageError as error:
            # So it is while one file is new and the other old.
            self._say(f"{error} The certificate in use stays.")
            return None
        if pair == self._pair:
            return None
        self._pair = pair
        return self.configuration()

    def _say(self, sentence: str) -> None:
        if sentence != self._said:
            print(sentence, file=sys.stderr, flush=True)
        self._said = sentence


# #endregion watch


# #region credentials
def rotating_credentials(cert: str, key: str) -> grpc.ServerCredentials:
    """Read the files that show who the server is, now and at each handshake."""
    files = CheckedFiles(cert, key)
    return grpc.dynamic_ssl_server_credentials(
        files.configuration(), files.changed
    )


# #endregion credentials


def main(port: int, host: str, cert: str, key: str) -> tuple[grpc.Server, int]:
    """Start the Greeter with the files that the flags name."""
    return start_server(port, host, rotating_credentials(cert, key))


if __name__ == "__main__":
    run_server("tls", main, FLAGS)
