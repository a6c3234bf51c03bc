"""Where an issuer's public keys come from: a file, or the issuer itself."""

import json
import sys
from collections.abc import Callable
from typing import Any

from lesson_kit.credential_file import read_credential
from lesson_kit.program import UsageError

import grpc
import jwt
from authenticate import Refused
from https_json import NoAnswerError, https_json


def issuer_keys(jwks: str, ca: str) -> Callable[[], jwt.PyJWKSet]:
    """Give a function that reads the JSON Web Key Set (RFC 7517) as it is now.

    jwks is a file, or an https address for which the CA in the file ca is
    trusted. Raises UsageError if it is a file, and not one of keys.
    """
    if jwks.lower().startswith("https:"):
        # The issuer may start after this server, so the first token is what
        # makes the server ask.
        trusted = read_credential("ca", ca)
        return lambda: _read_keys(jwks, lambda: https_json(jwks, trusted))
    _check_file(jwks)
    return lambda: _read_keys(
        jwks, lambda: json.loads(read_credential("jwks", jwks))
    )


# Who runs the server reads why; who calls it reads only that.
def _read_keys(source: str, read: Callable[[], Any]) -> jwt.PyJWKSet:
    try:
        return jwt.PyJWKSet.from_dict(read())
    except _NO_KEYS as error:
        print(f"No keys from {source}: {error}", file=sys.stderr, flush=True)
        raise Refused(
            grpc.StatusCode.UNAVAILABLE,
            "The keys of the issuer cannot be read.",
        ) from error


# Among them those of a document that is JSON and has no keys in it.
_NO_KEYS = (
    NoAnswerError,
    UsageError,
    ValueError,
    AttributeError,
    jwt.PyJWTError,
)


# A server with a wrong file should not even start.
def _check_file(jwks: str) -> None:
    content = read_credential("jwks", jwks)
    try:
        jwt.PyJWKSet.from_dict(json.loads(content))
    except _NO_KEYS as error:
        message = f"--jwks {jwks}: not a JSON Web Key Set."
        raise UsageError(message) from error
