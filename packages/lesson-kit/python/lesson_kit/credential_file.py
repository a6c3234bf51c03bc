"""Keys, certificates and tokens are files. These lines find and read them."""

import os
import ssl
from pathlib import Path

from lesson_kit.program import UsageError


def find_credential(flag: str, path: str) -> Path:
    """Find a file that a flag names, from the folder in which the user typed.

    It may be there or above, so that .certs/ca.pem is the workspace's from
    anywhere in it. Raises UsageError naming the flag, the file, and what makes
    it.
    """
    start = Path(os.environ.get("INIT_CWD", os.curdir)).resolve()
    for folder in (start, *start.parents):
        if (folder / path).exists():
            return folder / path
    message = (
        f"--{flag} {path}: no such file here or above. "
        "Those in .certs are made by: npm run certs"
    )
    raise UsageError(message)


def read_credential(flag: str, path: str) -> bytes:
    """Read a file that a flag names.

    Raises UsageError naming the flag, the file, and what is wrong.
    """
    found = find_credential(flag, path)
    try:
        return found.read_bytes()
    except OSError as error:
        message = f"--{flag} {path} cannot be read as a file."
        raise UsageError(message) from error


# What OpenSSL says of a good key that is another certificate's: one of the same
# kind, and one of another kind.
_MISMATCHES = ("KEY_VALUES_MISMATCH", "NO_CERTIFICATE_ASSIGNED")


def read_key_pair(cert: str, key: str) -> tuple[bytes, bytes]:
    """Read the files of --cert and --key: first the key, as gRPC has it.

    Raises UsageError, naming the flag and the file, if one cannot be used or
    the two do not belong together. gRPC itself says little about it, and late.
    """
    pair = (read_credential("key", key), read_credential("cert", cert))
    certificate = find_credential("cert", cert)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_verify_locations(certificate)
    except ssl.SSLError as error:
        message = f"--cert {cert} holds no usable certificate in PEM."
        raise UsageError(message) from error
    try:
        # With a password, OpenSSL asks for none at the terminal.
        context.load_cert_chain(certificate, find_credential("key", key), "")
    except ssl.SSLError as error:
        message = (
            f"--key {key} is not the key of --cert {cert}."
            if error.reason in _MISMATCHES
            else f"--key {key} holds no usable private key in PEM."
        )
        raise UsageError(message) from error
    return pair
