"""How keys change without a restart, and how little a stranger can cause."""

from concurrent.futures import ThreadPoolExecutor

import jwt
import pytest
from key_set import MAX_AGE, PAUSE, KeySet, UnknownKeyError
from tokens_for_tests import Issuer, key_set

TWICE = 2
OLD = Issuer("old")
NEXT = Issuer("next")


class Published:
    """Keys that an issuer publishes, and a clock that the test moves."""

    def __init__(self, *issuers: Issuer) -> None:
        """Begin with the keys of these."""
        self.issuers = issuers
        self.reads = 0
        self.now = 0.0
        self.keys = KeySet(self._read, lambda: self.now)

    def _read(self) -> jwt.PyJWKSet:
        self.reads += 1
        return key_set(*self.issuers)


def test_reads_the_keys_once_for_any_number_of_tokens() -> None:
    published = Published(OLD)
    with ThreadPoolExecutor(max_workers=20) as pool:
        found = pool.map(published.keys.find, ["old"] * 50)
        assert {key.key_id for key in found} == {"old"}
    assert published.reads == 1


def test_finds_a_new_key_without_a_restart_beside_the_old_one() -> None:
    published = Published(OLD)
    published.keys.find("old")
    published.issuers = (NEXT, OLD)
    published.now += PAUSE
    assert published.keys.find("next").key_id == "next"
    assert published.keys.find("old").key_id == "old"
    assert published.reads == TWICE


def test_reads_once_in_a_pause_however_many_names_a_caller_invents() -> None:
    published = Published(OLD)
    pauses = 8
    for attempt in range(pauses * 128):
        with pytest.raises(UnknownKeyError):
            published.keys.find(f"invented-{attempt}")
        published.keys.find("old")
        published.now += PAUSE / 128
    assert published.reads == pauses


@pytest.mark.parametrize("kid", [None, ""])
def test_reads_no_key_for_a_token_that_names_none(kid: str | None) -> None:
    published = Published(OLD)
    with pytest.raises(UnknownKeyError):
        published.keys.find(kid)
    assert published.reads == 0


def test_forgets_a_key_that_the_issuer_has_taken_back() -> None:
    published = Published(OLD)
    published.keys.find("old")
    published.issuers = (NEXT,)
    published.now += MAX_AGE
    with pytest.raises(UnknownKeyError):
        published.keys.find("old")


def test_keeps_old_keys_while_the_issuer_does_not_answer() -> None:
    published = Published(OLD)
    published.keys.find("old")
    published.issuers = ()
    published.now += MAX_AGE
    assert published.keys.find("old").key_id == "old"
    assert published.reads == TWICE


def test_fails_while_no_keys_can_be_read_and_tries_again_after_a_pause() -> (
    None
):
    published = Published()
    for _ in range(3):
        with pytest.raises(jwt.PyJWKSetError):
            published.keys.find("old")
    assert published.reads == 1
    published.issuers = (OLD,)
    published.now += PAUSE
    assert published.keys.find("old").key_id == "old"
