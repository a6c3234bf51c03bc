"""Which tokens are accepted. Of the others, each has one thing wrong."""

import base64
import json
from typing import Any

import jwt
import pytest
from authenticate import Refused
from bearer_token import bearer_token
from caller import Caller
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from key_set import KeySet
from tokens_for_tests import CLAIMS, Issuer, key_set

ISSUER = Issuer("key-1")
STRANGER = Issuer("key-2")

mechanism = bearer_token(
    KeySet(lambda: key_set(ISSUER)).find, CLAIMS["iss"], CLAIMS["aud"]
)


def read(authorization: str) -> Caller | None:
    return mechanism([("authorization", authorization)])


def bearer(**claims: Any) -> str:
    return f"Bearer {ISSUER.sign(**claims)}"


def test_tells_who_a_good_token_is_about_and_what_they_may_do() -> None:
    assert read(bearer()) == Caller("learner", ("greet", "other"))


# The clock goes on while the test runs, so times are some seconds off the edge.
@pytest.mark.parametrize(
    "claims",
    [
        {"aud": ["other", "greeter"]},
        {"exp": -20},
        {"nbf": 30},
        {"iat": 3_600},
    ],
    ids=["several audiences", "expired just now", "begins soon", "far ahead"],
)
def test_accepts_a_token(claims: dict[str, Any]) -> None:
    assert read(bearer(**claims)) == Caller("learner", ("greet", "other"))


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer "])
def test_reads_the_scheme_in_any_case(scheme: str) -> None:
    assert read(f"{scheme} {ISSUER.sign()}") is not None


def test_gives_nobody_without_the_header() -> None:
    assert mechanism([("x-other", "y")]) is None


@pytest.mark.parametrize("scope", [None, 7, ["greet"]])
def test_gives_no_scope_when_the_claim_is_no_text(scope: Any) -> None:
    assert read(bearer(scope=scope)) == Caller("learner", ())


def nameless() -> str:
    token = jwt.encode({**CLAIMS, "exp": 2**40}, ISSUER.key, "ES256")
    return f"Bearer {token}"


def forged() -> str:
    head, _, signature = ISSUER.sign().split(".")
    claims = json.dumps({**CLAIMS, "sub": "admin", "exp": 2**40}).encode()
    payload = base64.urlsafe_b64encode(claims).decode().rstrip("=")
    return f"Bearer {head}.{payload}.{signature}"


def unsigned() -> str:
    return f"Bearer {jwt.encode(CLAIMS, None, 'none')}"


# The old attack on servers that take the algorithm from the token. PyJWT itself
# will not sign with a public key, so the head and the signature are made here.
def confused() -> str:
    secret = ISSUER.key.public_key().public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )
    head = {"alg": "HS256", "kid": ISSUER.kid}
    parts = [
        base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")
        for part in (head, {**CLAIMS, "exp": 2**40})
    ]
    signed = b".".join(parts)
    algorithm = jwt.get_algorithm_by_name("HS256")
    signature = base64.urlsafe_b64encode(algorithm.sign(signed, secret))
    return f"Bearer {(signed + b'.' + signature.rstrip(b'=')).decode()}"


MALFORMED = "The token is malformed."
ANOTHER_AUDIENCE = "The token is for another audience."
ANOTHER_ISSUER = "The token is from another issuer."
WRONG_SIGNATURE = "The token's signature is wrong."
UNKNOWN_KEY = "The token is signed by an unknown key."

REFUSED = {
    "text that is no token": ("Bearer not.a.token", MALFORMED),
    "nothing after the scheme": ("Bearer", MALFORMED),
    "another scheme": ("Basic dTpw", MALFORMED),
    "two tokens": (f"{bearer()}, Bearer x", MALFORMED),
    "no subject": (bearer(sub=None), MALFORMED),
    "a subject that is no text": (bearer(sub=1), MALFORMED),
    "no end": (bearer(exp=None), MALFORMED),
    "an end that is no number": (bearer(exp="x"), MALFORMED),
    "an end 30 seconds ago": (bearer(exp=-30), "The token has expired."),
    "a beginning later": (bearer(nbf=90), "The token is not valid yet."),
    "another audience": (bearer(aud="other"), ANOTHER_AUDIENCE),
    "no audience": (bearer(aud=None), ANOTHER_AUDIENCE),
    "another issuer": (bearer(iss="https://other.example"), ANOTHER_ISSUER),
    "no issuer": (bearer(iss=None), ANOTHER_ISSUER),
    "an unknown key": (f"Bearer {STRANGER.sign()}", UNKNOWN_KEY),
    "no name of a key": (nameless(), UNKNOWN_KEY),
    "another's signature": (
        f"Bearer {STRANGER.sign(ISSUER.kid)}",
        WRONG_SIGNATURE,
    ),
    "claims that were changed": (forged(), WRONG_SIGNATURE),
    "the algorithm none": (unsigned(), WRONG_SIGNATURE),
    "the public key as a shared secret": (confused(), WRONG_SIGNATURE),
}


@pytest.mark.parametrize(("sent", "said"), REFUSED.values(), ids=REFUSED)
def test_answers_unauthenticated_to(sent: str, said: str) -> None:
    with pytest.raises(Refused) as raised:
        read(sent)
    assert raised.value.code.name == "UNAUTHENTICATED"
    assert raised.value.details == said


def test_joins_several_headers_as_http_does() -> None:
    with pytest.raises(Refused) as raised:
        mechanism([("authorization", bearer()), ("authorization", bearer())])
    assert raised.value.details == MALFORMED
