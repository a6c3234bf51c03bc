"""Checks the token that a call brings: a JSON Web Token of a trusted issuer."""

import re
from collections.abc import Callable
from typing import Any

import grpc
import jwt
from authenticate import Mechanism, Metadata, Refused
from caller import Caller
from key_set import UnknownKeyError
from metadata_value import value_of

# The only algorithm that is accepted. A server that took whatever a token's own
# head names could be talked into "none", or into taking its public key for a
# shared secret.
_ALGORITHMS = ["ES256"]

# How far apart the clocks of issuer and server may be, in seconds.
_CLOCK_SKEW = 30


# #region verify
def bearer_token(
    find_key: Callable[[str | None], jwt.PyJWK], issuer: str, audience: str
) -> Mechanism:
    """Give the mechanism that reads `authorization: Bearer <token>`.

    find_key finds the issuer's public key that a token's head names; issuer and
    audience are who has to have signed a token, and for whom.
    """

    def mechanism(metadata: Metadata) -> Caller | None:
        token = _bearer_of(metadata)
        if token is None:
            return None
        try:
            # The signature says that the issuer wrote these claims. The claims
            # say whom the token is about, for which server, and until when.
            claims = jwt.decode(
                token,
                _key_for(token, find_key),
                algorithms=_ALGORITHMS,
                issuer=issuer,
                audience=audience,
                leeway=_CLOCK_SKEW,
                options={
                    "require": ["sub", "exp", "iss", "aud"],
                    # `nbf` says from when a token is good, not `iat`.
                    "verify_iat": False,
                },
            )
        except (jwt.PyJWTError, UnknownKeyError) as error:
            raise _refusal(error) from error
        return _caller_from(claims)

    return mechanism


# #endregion verify


# The name of the scheme is in any case: Bearer, bearer.
def _bearer_of(metadata: Metadata) -> str | None:
    value = value_of(metadata, "authorization")
    if value is None:
        return None
    found = re.fullmatch(r"bearer +(\S+)", value, re.IGNORECASE)
    return found[1] if found else ""


def _key_for(
    token: str, find_key: Callable[[str | None], jwt.PyJWK]
) -> jwt.PyJWK:
    head = jwt.get_unverified_header(token)
    if head.get("alg") not in _ALGORITHMS:
        raise jwt.InvalidAlgorithmError
    return find_key(head.get("kid"))


# The scopes are one claim, with spaces between them (RFC 8693).
def _caller_from(claims: dict[str, Any]) -> Caller:
    scope = claims.get("scope")
    scopes = scope.split(" ") if isinstance(scope, str) else []
    return Caller(claims["sub"], tuple(scopes))


_WRONG_SIGNATURE = "The token's signature is wrong."
_ANOTHER_AUDIENCE = "The token is for another audience."
_ANOTHER_ISSUER = "The token is from another issuer."

_BY_TYPE: dict[type[Exception], str] = {
    jwt.ExpiredSignatureError: "The token has expired.",
    jwt.ImmatureSignatureError: "The token is not valid yet.",
    jwt.InvalidSignatureError: _WRONG_SIGNATURE,
    jwt.InvalidAlgorithmError: _WRONG_SIGNATURE,
    jwt.InvalidAudienceError: _ANOTHER_AUDIENCE,
    jwt.InvalidIssuerError: _ANOTHER_ISSUER,
    UnknownKeyError: "The token is signed by an unknown key.",
}

_BY_MISSING_CLAIM = {"aud": _ANOTHER_AUDIENCE, "iss": _ANOTHER_ISSUER}


# PyJWT's errors differ by their types. Their texts are not passed on: they are
# made for the server's developer, and may change with the version.
def _refusal(error: Exception) -> Refused:
    said = _BY_TYPE.get(type(error))
    if isinstance(error, jwt.MissingRequiredClaimError):
        said = _BY_MISSING_CLAIM.get(error.claim)
    return Refused(
        grpc.StatusCode.UNAUTHENTICATED, said or "The token is malformed."
    )
