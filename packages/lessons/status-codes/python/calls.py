"""A call for each status code, with the reason for which it ends so."""

from collections.abc import Callable
from dataclasses import dataclass

import questions
from status_codes import status_codes_pb2_grpc as services


@dataclass(frozen=True)
class Stubs:
    """The stubs by which calls are made."""

    library: services.LibraryStub
    kiosk: services.KioskStub
    # A stub for an address where nobody listens.
    nobody: services.LibraryStub


@dataclass(frozen=True)
class Call:
    """A call that ends with a code, and why."""

    code: str
    # In words of ours: the details of a status differ between libraries.
    reason: str
    make: Callable[[Stubs], object]


# #region calls
CALLS = (
    Call(
        "OK",
        "the library has the book",
        lambda stubs: questions.get(stubs.library, 1),
    ),
    Call(
        "CANCELLED",
        "the caller no longer wants the answer",
        lambda stubs: questions.find_and_cancel(stubs.library),
    ),
    Call(
        "UNKNOWN",
        "a handler failed, with nothing around it",
        lambda stubs: questions.recommend(stubs.kiosk),
    ),
    Call(
        "INVALID_ARGUMENT",
        "no book can have the number 0",
        lambda stubs: questions.get(stubs.library, 0),
    ),
    Call(
        "DEADLINE_EXCEEDED",
        "the answer takes too long",
        lambda stubs: questions.find(
            stubs.library, questions.SLOW, timeout=0.2
        ),
    ),
    Call(
        "NOT_FOUND",
        "no book has the number 99",
        lambda stubs: questions.get(stubs.library, 99),
    ),
    Call(
        "ALREADY_EXISTS",
        "another book has the number",
        lambda stubs: questions.add(stubs.library),
    ),
    Call(
        "PERMISSION_DENIED",
        "a reader may not rename books",
        lambda stubs: questions.rename(stubs.library, "bea", 3),
    ),
    Call(
        "RESOURCE_EXHAUSTED",
        "the request is too large",
        lambda stubs: questions.find(stubs.library, questions.LARGE),
    ),
    Call(
        "RESOURCE_EXHAUSTED",
        "the reader has three books",
        lambda stubs: questions.borrow(stubs.library, "ada", 1),
    ),
    Call(
        "FAILED_PRECONDITION",
        "the book is lent",
        lambda stubs: questions.borrow(stubs.library, "bea", 2),
    ),
    Call(
        "ABORTED",
        "the book has changed since it was read",
        lambda stubs: questions.rename(stubs.library, "cora", 2),
    ),
    Call(
        "OUT_OF_RANGE",
        "the book ends before page 9",
        lambda stubs: questions.pages(stubs.library, 1, from_page=9),
    ),
    Call(
        "UNIMPLEMENTED",
        "the server lacks the method",
        lambda stubs: questions.reserve(stubs.library),
    ),
    Call(
        "INTERNAL",
        "a handler failed, and was kept safe",
        lambda stubs: questions.recommend(stubs.library),
    ),
    Call(
        "UNAVAILABLE",
        "nobody listens there",
        lambda stubs: questions.get(stubs.nobody, 1),
    ),
    Call(
        "UNAVAILABLE",
        "the archive restarts",
        lambda stubs: questions.pages(stubs.library, 4, from_page=1),
    ),
    Call(
        "DATA_LOSS",
        "a page of the book is gone",
        lambda stubs: questions.pages(stubs.library, 3, from_page=1),
    ),
    Call(
        "UNAUTHENTICATED",
        "nobody has this card",
        lambda stubs: questions.borrow(stubs.library, "zoe", 1),
    ),
)
# #endregion calls
