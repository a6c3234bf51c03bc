"""For tests: an issuer whose tokens a server reads."""

import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

# What a good token says, but for its times.
CLAIMS = {
    "iss": "https://issuer.example",
    "aud": "greeter",
    "sub": "learner",
    "scope": "greet other",
}


class Issuer:
    """Signs tokens with a key of its own."""

    def __init__(self, kid: str) -> None:
        """Make a key of that name."""
        self.kid = kid
        self.key = ec.generate_private_key(ec.SECP256R1())

    def jwk(self) -> dict[str, Any]:
        """Give the public key as it is published."""
        algorithm = jwt.get_algorithm_by_name("ES256")
        jwk = algorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {**jwk, "kid": self.kid, "alg": "ES256", "use": "sig"}

    def sign(self, kid: str | None = None, **claims: Any) -> str:
        """Sign the claims of a good token, but for those named.

        exp, nbf and iat count from now, in seconds. None leaves a claim out.
        """
        now = int(time.time())
        times = {
            name: now + claims[name]
            for name in ("exp", "nbf", "iat")
            if isinstance(claims.get(name), int)
        }
        payload = {**CLAIMS, "exp": now + 60, **claims, **times}
        return jwt.encode(
            {name: each for name, each in payload.items() if each is not None},
            self.key,
            "ES256",
            {"kid": kid or self.kid},
        )


def key_set(*issuers: Issuer) -> jwt.PyJWKSet:
    """Give the published keys of issuers."""
    return jwt.PyJWKSet.from_dict({"keys": [each.jwk() for each in issuers]})
