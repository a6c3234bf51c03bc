"""A second way to show who one is: a long random text, known to both sides."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from typing import Any

import grpc
from authenticate import Mechanism, Metadata, Refused
from caller import Caller
from metadata_value import value_of

# What the owner of a key may do. A key says nothing of itself, as a token does:
# all that is known of it is what the server has written down.
_SCOPES = ("greet",)


# #region api-key
def api_key(digests: Mapping[str, str]) -> Mechanism:
    """Give the mechanism that reads `x-api-key: <key>`.

    digests has the SHA-256 of each owner's key, in hexadecimal. The server
    keeps no key, so that who reads its files cannot call in another's name.
    """

    def mechanism(metadata: Metadata) -> Caller | None:
        key = value_of(metadata, "x-api-key")
        if key is None:
            return None
        digest = hashlib.sha256(key.encode()).digest()
        # `==` would stop at the first byte that differs, and so tell by its
        # time how much of a guess is right. Every owner is compared, for the
        # same reason.
        owners = [
            name
            for name, expected in digests.items()
            if hmac.compare_digest(digest, bytes.fromhex(expected))
        ]
        if owners:
            return Caller(owners[0], _SCOPES)
        raise Refused(
            grpc.StatusCode.UNAUTHENTICATED, "The API key is unknown."
        )

    return mechanism


# #endregion api-key


def is_digests(value: Any) -> bool:
    """Tell whether a value is a dictionary of digests."""
    return isinstance(value, dict) and all(
        re.fullmatch("[0-9a-fA-F]{64}", str(digest))
        for digest in value.values()
    )
