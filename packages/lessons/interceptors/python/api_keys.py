"""Which API keys are good: the server knows the digests of those given out."""

import hashlib
import hmac
import json
import re
from collections.abc import Callable

from lesson_kit.program import UsageError


def key_check(text: bytes) -> Callable[[str], bool]:
    """Read the SHA-256 of each owner's key, in hexadecimal, from JSON.

    Raises UsageError if the text is not that.
    """
    digests = _digests_in(text)

    def is_good(key: str) -> bool:
        digest = hashlib.sha256(key.encode()).digest()
        # In constant time, as token-auth explains.
        return any([hmac.compare_digest(each, digest) for each in digests])  # noqa: C419, all of them

    return is_good


def _digests_in(text: bytes) -> list[bytes]:
    try:
        digests = [str(each) for each in json.loads(text).values()]
    except (ValueError, AttributeError):
        digests = [""]
    if all(re.fullmatch("[0-9a-fA-F]{64}", each) for each in digests):
        return [bytes.fromhex(each) for each in digests]
    message = "--api-keys takes JSON of names and SHA-256."
    raise UsageError(message)
