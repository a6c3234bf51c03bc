"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import client
import grpc
import pytest
import questions
import server
from advice import ADVICE
from calls import CALLS, Call, Stubs
from lesson_testing.programs import run_file
from status_codes import status_codes_pb2_grpc as services

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


def _silent(_error: Exception) -> None:
    pass


@contextmanager
def serving(
    *, unsafe: bool = False, log: Callable[[Exception], None] = _silent
) -> Iterator[str]:
    """Give the address of a server, which stops with the test."""
    running, port = server.start_server(0, unsafe=unsafe, log=log)
    yield f"localhost:{port}"
    running.stop(grace=None).wait()


@contextmanager
def failing(code: str) -> Iterator[pytest.ExceptionInfo[grpc.RpcError]]:
    """Expect a call to end with a code."""
    with pytest.raises(grpc.RpcError) as raised:
        yield raised
    assert raised.value.code() is grpc.StatusCode[code]


def test_client_prints_output_txt() -> None:
    with serving() as address:
        finished = run_file(HERE / "client.py", "--address", address)
    assert finished == (OUTPUT, "", 0)


def test_client_makes_only_the_calls_of_a_code() -> None:
    with serving() as address:
        flags = ("--address", address, "--code", "UNAVAILABLE")
        stdout, _, _ = run_file(HERE / "client.py", *flags)
    lines = OUTPUT.splitlines()
    expected = [line for line in lines if line.startswith("UNAVAILABLE: ")]
    assert stdout.splitlines() == expected


def test_client_ends_with_the_status_itself_when_it_is_unhandled() -> None:
    with serving() as address:
        flags = ("--address", address, "--code", "ABORTED", "--unhandled")
        finished = run_file(HERE / "client.py", *flags)
    assert finished == ("", "ABORTED: The book has changed.\n", 1)


def test_client_answers_a_code_that_there_is_not_with_one_sentence() -> None:
    _, stderr, exit_code = run_file(HERE / "client.py", "--code", "TEAPOT")
    said = '--code takes the name of a status, not "TEAPOT".\n'
    assert (stderr, exit_code) == (said, 1)


def test_client_does_not_explain_a_code_that_it_did_not_expect() -> None:
    with serving() as address, grpc.insecure_channel(address) as channel:
        library = services.LibraryStub(channel)
        call = Call("ABORTED", "", lambda _: questions.get(library, 99))
        stubs = Stubs(library, services.KioskStub(channel), library)
        with failing("NOT_FOUND"):
            client.line_of(call, stubs)


def test_every_code_has_a_call_and_an_advice() -> None:
    names = {code.name for code in grpc.StatusCode}
    assert {call.code for call in CALLS} == names
    assert set(ADVICE) == names


def test_server_answers_after_each_call_that_fails_and_logs_the_fault() -> None:
    logged: list[Exception] = []
    with (
        serving(log=logged.append) as address,
        grpc.insecure_channel(address) as channel,
    ):
        library = services.LibraryStub(channel)
        with failing("NOT_FOUND"):
            questions.get(library, 99)
        with failing("INTERNAL") as raised:
            questions.recommend(library)
        with failing("DATA_LOSS"):
            questions.pages(library, 3, 1)
        # The generated method of the base class has set this code.
        with failing("UNIMPLEMENTED"):
            questions.reserve(library)
        assert questions.get(library, 1).number == 1
    assert raised.value.details() == "The server has failed."
    assert [str(error)[:8] for error in logged] == ["loans.db"]


def test_unsafe_server_shows_the_caller_what_a_method_raised() -> None:
    with (
        serving(unsafe=True) as address,
        grpc.insecure_channel(address) as channel,
    ):
        library = services.LibraryStub(channel)
        with failing("UNKNOWN") as raised:
            questions.recommend(library)
        assert "loans.db: row of bea" in raised.value.details()
        with failing("UNKNOWN") as raised:
            questions.pages(library, 3, 1)
        assert questions.get(library, 1).number == 1
