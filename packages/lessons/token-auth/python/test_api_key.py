"""Which API keys are accepted."""

import hashlib

import pytest
from api_key import api_key, is_digests
from authenticate import Refused
from caller import Caller


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


mechanism = api_key({"one": sha256("key-1"), "two": sha256("key-2")})


def test_tells_whose_a_key_is() -> None:
    assert mechanism([("x-api-key", "key-1")]) == Caller("one", ("greet",))
    assert mechanism([("x-api-key", "key-2")]) == Caller("two", ("greet",))


def test_gives_nobody_without_a_key() -> None:
    assert mechanism([("authorization", "key-1")]) is None


@pytest.mark.parametrize("keys", [[""], ["key-3"], ["key-1", "key-2"]])
def test_answers_unauthenticated_to_another_key(keys: list[str]) -> None:
    with pytest.raises(Refused) as raised:
        mechanism([("x-api-key", key) for key in keys])
    assert raised.value.code.name == "UNAUTHENTICATED"
    assert raised.value.details == "The API key is unknown."


@pytest.mark.parametrize(
    "wrong",
    [None, [], {"keys": []}, {"one": "key-1"}, {"one": "0" * 62}, "text"],
)
def test_knows_digests_from_other_json(wrong: object) -> None:
    assert is_digests({"one": sha256("key-1")})
    assert is_digests({})
    assert not is_digests(wrong)
