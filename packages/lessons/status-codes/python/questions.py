"""What a client asks of the library."""

from collections.abc import Iterator
from threading import Timer

import grpc
from google.protobuf.duration_pb2 import Duration
from status_codes import status_codes_pb2 as messages
from status_codes import status_codes_pb2_grpc as services

_TIMEOUT = 20

# The library would think for a minute.
SLOW = messages.FindBooksRequest(word="The", think_for=Duration(seconds=60))
LARGE = messages.FindBooksRequest(word="x" * 5_000_000)


# #region read
# A stream raises what goes wrong when its next response is asked for. Nothing
# happens to a program that does not ask.
def _read(stream: Iterator[messages.Page]) -> None:
    for _page in stream:
        pass


# #endregion read


def get(stub: services.LibraryStub, number: int) -> object:
    """Ask for a book."""
    request = messages.GetBookRequest(number=number)
    return stub.GetBook(request, timeout=_TIMEOUT)


def find_and_cancel(stub: services.LibraryStub) -> object:
    """Look for a word, and give up on it."""
    call = stub.FindBooks.future(SLOW, timeout=_TIMEOUT)
    # As when somebody closes the window while they wait.
    Timer(0.1, call.cancel).start()
    try:
        return call.result()
    except grpc.FutureCancelledError:
        # So Python's futures say it. The call has a status, too.
        raise call from None


def find(
    stub: services.LibraryStub,
    request: messages.FindBooksRequest,
    timeout: float = _TIMEOUT,
) -> object:
    """Look for a word."""
    return stub.FindBooks(request, timeout=timeout)


def pages(stub: services.LibraryStub, number: int, from_page: int) -> None:
    """Read a book from a page."""
    request = messages.ReadPagesRequest(number=number, from_page=from_page)
    _read(stub.ReadPages(request, timeout=_TIMEOUT))


def recommend(stub: services.LibraryStub | services.KioskStub) -> object:
    """Ask for a recommendation."""
    request = messages.RecommendRequest(card="bea")
    return stub.Recommend(request, timeout=_TIMEOUT)


def add(stub: services.LibraryStub) -> object:
    """Add a book under a number that is taken."""
    book = messages.Book(number=1, title="The Lamp")
    request = messages.AddBookRequest(card="cora", book=book)
    return stub.AddBook(request, timeout=_TIMEOUT)


def rename(stub: services.LibraryStub, card: str, version: int) -> object:
    """Rename a book, as whoever read that version."""
    request = messages.RenameBookRequest(
        card=card, number=1, title="The Lamp", version=version
    )
    return stub.RenameBook(request, timeout=_TIMEOUT)


def borrow(stub: services.LibraryStub, card: str, number: int) -> object:
    """Borrow a book."""
    request = messages.BorrowBookRequest(card=card, number=number)
    return stub.BorrowBook(request, timeout=_TIMEOUT)


def reserve(stub: services.LibraryStub) -> object:
    """Reserve a book."""
    request = messages.ReserveBookRequest(number=2)
    return stub.ReserveBook(request, timeout=_TIMEOUT)
