"""The service without a server: what is refused, and with which details."""

from collections.abc import Sequence
from typing import NamedTuple
from unittest.mock import Mock

import grpc
import pytest
from error_details.box_office_pb2 import BookSeatsReply, BookSeatsRequest
from error_details.waiting_list_pb2 import WaitingList
from google.protobuf.duration_pb2 import Duration
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import BadRequest, QuotaFailure, RetryInfo
from service import BoxOffice, Show

GOOD = {
    "show": "Hamlet",
    "name": "Ada",
    "email": "a@b",
    "seats": ["A1", "J20"],
}
SHOWS = {"Hamlet": Show(free=2, waiting=6)}


class Refused(NamedTuple):
    """What the service wants a refusal to be."""

    code: grpc.StatusCode
    message: str
    details: Sequence[Message]


class AbortedError(Exception):
    """What ends a handler that gives no answer."""


def book_seats(request: dict) -> BookSeatsReply | Refused:
    context = Mock(grpc.ServicerContext)
    context.abort_with_status.side_effect = AbortedError
    service = BoxOffice(SHOWS, Refused)
    try:
        return service.BookSeats(BookSeatsRequest(**request), context)
    except AbortedError:
        [refused] = context.abort_with_status.call_args.args
        return refused


def fields_of(refused: Refused) -> list[str]:
    assert refused.code is grpc.StatusCode.INVALID_ARGUMENT
    [detail] = refused.details
    assert isinstance(detail, BadRequest)
    return [each.field for each in detail.field_violations]


def test_books_seats_while_there_are_enough() -> None:
    booked = BookSeatsReply(seats=["A1", "J20"])
    assert book_seats(GOOD) == booked
    assert book_seats(GOOD) == booked


def test_names_every_field_that_is_wrong_and_each_item_of_a_list() -> None:
    seats = ["A0", "A1", "K1", "A21", "a1", "A1 "]
    refused = book_seats(
        {"show": "Lear", "name": "", "email": "a", "seats": seats}
    )
    assert fields_of(refused) == [
        *["show", "name", "email"],
        *["seats[0]", "seats[2]", "seats[3]", "seats[4]", "seats[5]"],
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [("seats", []), ("seats", ["Z" * 10_000] * 7), ("show", "")],
)
def test_names_a_field_alone_when_that_alone_is_wrong(
    field: str, value: object
) -> None:
    assert fields_of(book_seats({**GOOD, field: value})) == [field]


def test_says_what_is_used_up_when_to_ask_again_and_what_else_there_is() -> (
    None
):
    refused = book_seats({**GOOD, "seats": ["A1", "A2", "A3"]})
    violation = QuotaFailure.Violation(
        subject="show:Hamlet", description="2 of its seats are free."
    )
    assert refused == Refused(
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        "Too few seats are free.",
        [
            QuotaFailure(violations=[violation]),
            RetryInfo(retry_delay=Duration(seconds=90)),
            WaitingList(place=7),
        ],
    )
