"""The service without a server: a call is a method, the answer its result."""

from collections.abc import Callable
from unittest.mock import Mock

import grpc
import pytest
from books import first_books
from fail import StatusError
from service import Kiosk, Library
from status_codes import status_codes_pb2 as messages

CONTEXT = Mock(grpc.ServicerContext)


@pytest.fixture
def library() -> Library:
    """Give the library as it is on its first day."""
    return Library(first_books(), lambda _context, _seconds: None)


def rename(card: str, version: int) -> messages.RenameBookRequest:
    return messages.RenameBookRequest(
        card=card, number=1, title="The Lamp", version=version
    )


def borrow(card: str, number: int) -> messages.BorrowBookRequest:
    return messages.BorrowBookRequest(card=card, number=number)


def add(card: str, number: int) -> messages.AddBookRequest:
    book = messages.Book(number=number, title="The Fog")
    return messages.AddBookRequest(card=card, book=book)


def read(
    library: Library, number: int, from_page: int
) -> list[tuple[int, str]]:
    request = messages.ReadPagesRequest(number=number, from_page=from_page)
    pages = library.ReadPages(request, CONTEXT)
    return [(page.number, page.text) for page in pages]


def test_gives_a_book(library: Library) -> None:
    book = library.GetBook(messages.GetBookRequest(number=2), CONTEXT)
    assert (book.title, book.lent_to) == ("The Harbour", "ada")


def test_lends_a_book_which_then_has_another_version(library: Library) -> None:
    book = library.BorrowBook(borrow("bea", 1), CONTEXT)
    assert (book.lent_to, book.version) == ("bea", 4)


def test_renames_a_book_for_whoever_has_read_its_version(
    library: Library,
) -> None:
    book = library.RenameBook(rename("cora", 3), CONTEXT)
    assert (book.title, book.version) == ("The Lamp", 4)


def test_adds_a_book_that_anybody_may_then_read(library: Library) -> None:
    library.AddBook(add("cora", 9), CONTEXT)
    book = library.GetBook(messages.GetBookRequest(number=9), CONTEXT)
    assert (book.title, book.version) == ("The Fog", 1)


def test_finds_the_books_whose_titles_have_a_word(library: Library) -> None:
    request = messages.FindBooksRequest(word="St")
    found = library.FindBooks(request, CONTEXT).books
    assert [book.number for book in found] == [3]


def test_reads_a_book_from_a_page_to_its_end(library: Library) -> None:
    assert read(library, 1, 2) == [(2, "The Lighthouse, page 2.")]


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("INVALID_ARGUMENT", lambda it: it.AddBook(add("cora", 0), CONTEXT)),
        ("ALREADY_EXISTS", lambda it: it.AddBook(add("cora", 1), CONTEXT)),
        ("PERMISSION_DENIED", lambda it: it.AddBook(add("bea", 9), CONTEXT)),
        ("NOT_FOUND", lambda it: it.BorrowBook(borrow("bea", 99), CONTEXT)),
        (
            "RESOURCE_EXHAUSTED",
            lambda it: it.BorrowBook(borrow("ada", 1), CONTEXT),
        ),
        (
            "FAILED_PRECONDITION",
            lambda it: it.BorrowBook(borrow("bea", 2), CONTEXT),
        ),
        ("ABORTED", lambda it: it.RenameBook(rename("cora", 2), CONTEXT)),
        ("OUT_OF_RANGE", lambda it: read(it, 1, 3)),
        ("OUT_OF_RANGE", lambda it: read(it, 1, 0)),
        ("UNAVAILABLE", lambda it: read(it, 4, 1)),
        ("DATA_LOSS", lambda it: read(it, 3, 1)),
        (
            "UNAUTHENTICATED",
            lambda it: it.BorrowBook(borrow("zoe", 1), CONTEXT),
        ),
    ],
)
def test_fails_with(
    library: Library, code: str, call: Callable[[Library], object]
) -> None:
    with pytest.raises(StatusError) as raised:
        call(library)
    assert raised.value.code is grpc.StatusCode[code]


def test_a_fault_is_raised_in_the_library_and_in_the_kiosk(
    library: Library,
) -> None:
    request = messages.RecommendRequest(card="bea")
    for service in (library, Kiosk()):
        with pytest.raises(RuntimeError, match="row of bea locked by admin"):
            service.Recommend(request, CONTEXT)
