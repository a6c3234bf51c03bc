"""Two ways to get a token: from a file, or from an issuer that is asked."""

import base64
import time
from collections.abc import Callable

from lesson_kit.credential_file import find_credential

import jwt
from https_json import NoAnswerError, https_json
from token_source import Token


class NoTokenError(Exception):
    """There is no token for the next call."""


def token_file(path: str) -> Callable[[], Token]:
    """Read a token from a file, which somebody writes anew before it ends.

    Kubernetes does that with the tokens of its service accounts. Raises
    UsageError if there is no such file when the client starts.
    """
    file = find_credential("token", path)

    def fetch() -> Token:
        try:
            # Bytes that are no text become characters that no metadata can
            # hold, and those are refused with a sentence.
            value = file.read_text("utf-8", errors="replace").strip()
        except OSError as error:
            message = f"No token in {path}: {error.strerror}"
            raise NoTokenError(message) from error
        return Token(value, _end_of(value))

    return fetch


# Whether a token is good is for the server to say, with its keys. The client
# has none: it looks at the end alone, and one that it cannot read it reads from
# the file for each call.
def _end_of(token: str) -> float:
    try:
        claims = jwt.decode_complete(
            token, options={"verify_signature": False}
        )["payload"]
        return float(claims.get("exp", 0))
    except (jwt.PyJWTError, TypeError, ValueError):
        return 0


def token_request(
    issuer: str,
    client: tuple[str, str],
    ca: bytes,
    now: Callable[[], float] = time.time,
) -> Callable[[], Token]:
    """Ask an issuer for a token with this client's own name and secret.

    That is the grant client_credentials of OAuth 2.0 (RFC 6749, 4.4).
    """
    basic = base64.b64encode(":".join(client).encode()).decode()
    headers = {
        "authorization": f"Basic {basic}",
        "content-type": "application/x-www-form-urlencoded",
    }
    body = "grant_type=client_credentials"

    def fetch() -> Token:
        try:
            match https_json(f"{issuer}/token", ca, body, headers):
                case {"access_token": str(value), "expires_in": int(seconds)}:
                    return Token(value, now() + seconds)
        except NoAnswerError as error:
            message = f"No token from {issuer}: {error}"
            raise NoTokenError(message) from error
        lacks = "The answer lacks access_token or expires_in."
        message = f"No token from {issuer}: {lacks}"
        raise NoTokenError(message)

    return fetch
