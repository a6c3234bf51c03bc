"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import grpc
import pytest
import server
from error_details import box_office_pb2, box_office_pb2_grpc
from lesson_testing.programs import run_file
from service import Refuse
from spoiled_details import SPOILED
from status_details import details_of, with_details

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


@contextmanager
def serving(refuse: Refuse = with_details) -> Iterator[str]:
    """Give the address of a server, which stops in the end."""
    running, port = server.start_server(0, refuse=refuse)
    yield f"localhost:{port}"
    running.stop(grace=None).wait()


def run_client(address: str, *flags: str) -> tuple[str, str, int]:
    return run_file(HERE / "client.py", "--address", address, *flags)


def test_client_prints_output_txt() -> None:
    with serving() as address:
        assert run_client(address) == (OUTPUT, "", 0)


def test_client_books_one_seat_when_it_is_given_a_show() -> None:
    with serving() as address:
        finished = run_client(address, "--show", "Hamlet")
    assert finished == ("Booked: A1\n", "", 0)


@pytest.mark.parametrize(
    ("mistake", "problem"),
    [
        ("missing", "It came without details."),
        ("malformed", "Its details are malformed."),
        ("mismatched", "Its details are of another status."),
    ],
)
def test_ends_with_the_status_and_a_sentence_without_details(
    mistake: str, problem: str
) -> None:
    with serving(SPOILED[mistake]) as address:
        assert run_client(address) == (
            "Booked: A1, A2\n",
            f"INVALID_ARGUMENT: The booking has mistakes. {problem}\n",
            1,
        )


def test_ends_with_resource_exhausted_when_the_details_are_too_large() -> None:
    with serving(SPOILED["large"]) as address:
        _, stderr, exit_code = run_client(address)
    assert stderr.startswith("RESOURCE_EXHAUSTED: ")
    assert exit_code == 1


def test_answers_an_unknown_mistake_with_those_that_there_are() -> None:
    finished = run_file(HERE / "server.py", "--spoil", "x")
    known = "missing, malformed, mismatched, large"
    assert finished == ("", f'--spoil takes one of {known}, not "x".\n', 1)


# #region refused
def test_refuses_a_booking_with_its_details_and_lives_on() -> None:
    with serving() as address, grpc.insecure_channel(address) as channel:
        stub = box_office_pb2_grpc.BoxOfficeStub(channel)
        request = box_office_pb2.BookSeatsRequest(show="Hamlet", seats=["A1"])
        with pytest.raises(grpc.RpcError) as raised:
            stub.BookSeats(request, timeout=30)
        assert raised.value.code() is grpc.StatusCode.INVALID_ARGUMENT
        violations = details_of(raised.value).bad_request.field_violations
        assert [each.field for each in violations] == ["name", "email"]
        request.name, request.email = "Ada", "@"
        assert stub.BookSeats(request, timeout=30).seats == ["A1"]


# #endregion refused
