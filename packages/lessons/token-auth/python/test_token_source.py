"""How a client that runs for long always has a good token."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jwt
import pytest
from fetch_token import NoTokenError, token_file
from token_source import MARGIN, Token, TokenSource
from tokens_for_tests import Issuer


def test_fetches_a_token_when_it_is_near_its_end_and_not_before() -> None:
    times = iter([1_000 - MARGIN - 1, 1_000 - MARGIN, 1_500])
    tokens = iter([Token("first", 1_000), Token("second", 2_000)])
    source = TokenSource(lambda: next(tokens), lambda: next(times))
    # The first token is fetched without asking for the time.
    assert [source() for _ in range(4)] == [
        "first",
        "first",
        "second",
        "second",
    ]


def test_fetches_once_for_many_calls_at_one_time() -> None:
    many = 20
    arrived = threading.Semaphore(0)
    fetched = []

    # The first call fetches until all the others have come.
    def fetch() -> Token:
        fetched.append("token")
        for _ in range(many):
            assert arrived.acquire(timeout=10)
        return Token("token", float("inf"))

    source = TokenSource(fetch)

    def call(_: int) -> str:
        arrived.release()
        return source()

    with ThreadPoolExecutor(max_workers=many) as pool:
        assert set(pool.map(call, range(many))) == {"token"}
    assert fetched == ["token"]


def test_goes_on_with_a_token_until_its_end_when_there_is_no_new_one() -> None:
    tokens = iter([Token("first", 1_000)])
    now = 1_000 - MARGIN

    def fetch() -> Token:
        for token in tokens:
            return token
        message = "no token"
        raise NoTokenError(message)

    source = TokenSource(fetch, lambda: now)
    assert [source(), source()] == ["first", "first"]
    now = 1_000
    with pytest.raises(NoTokenError):
        source()


def test_fails_the_call_that_gets_no_token_and_tries_again_for_the_next() -> (
    None
):
    answers = iter([NoTokenError("no token"), Token("token", float("inf"))])

    def fetch() -> Token:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    source = TokenSource(fetch)
    with pytest.raises(NoTokenError, match="no token"):
        source()
    assert source() == "token"


def test_reads_a_file_anew_when_its_token_is_near_its_end(
    tmp_path: Path,
) -> None:
    first, second = (
        jwt.encode({"exp": end}, Issuer("key").key, "ES256")
        for end in (1_000, 2_000)
    )
    file = tmp_path / "token"
    file.write_text(f"{first}\n", encoding="utf-8")
    now = 0
    source = TokenSource(token_file(str(file)), lambda: now)
    assert source() == first
    file.write_text(second, encoding="utf-8")
    assert source() == first
    now = 1_000 - MARGIN
    assert source() == second


def test_says_which_file_has_no_token_and_not_what_was_in_it(
    tmp_path: Path,
) -> None:
    file = tmp_path / "token"
    file.write_text("not for the client to read", encoding="utf-8")
    source = TokenSource(token_file(str(file)))
    assert source() == "not for the client to read"
    file.unlink()
    with pytest.raises(NoTokenError) as raised:
        source()
    assert str(raised.value) == f"No token in {file}: No such file or directory"
