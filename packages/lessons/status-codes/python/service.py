"""What the library does with a call.

It answers, or raises the status that says why not.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Lock

import grpc
from books import KeptBook, change, find, loans_of
from cards import must_be_librarian, role_of
from fail import fail
from status_codes import status_codes_pb2 as messages
from status_codes import status_codes_pb2_grpc as services

_Context = grpc.ServicerContext

# Waits for so many seconds, or until the call has ended.
Wait = Callable[[_Context, float], None]

_MOST_LOANS = 3


class Library(services.LibraryServicer):
    """Lends books. Its methods raise, so it has to be served safely."""

    def __init__(self, books: dict[int, KeptBook], wait: Wait) -> None:
        """Take the books, and what waits."""
        self._books = books
        self._wait = wait
        # Methods run in threads: what one of them reads, no other may change
        # before it has written.
        self._turn = Lock()

    # #region handlers
    def GetBook(
        self, request: messages.GetBookRequest, _: _Context
    ) -> messages.Book:
        """Give a book."""
        return find(self._books, request.number).message()

    def BorrowBook(
        self, request: messages.BorrowBookRequest, _: _Context
    ) -> messages.Book:
        """Lend a book."""
        with self._turn:
            role_of(request.card)
            book = find(self._books, request.number)
            if loans_of(self._books, request.card) >= _MOST_LOANS:
                fail(
                    "RESOURCE_EXHAUSTED",
                    f"You have {_MOST_LOANS} books already.",
                )
            if book.lent_to:
                fail("FAILED_PRECONDITION", "The book is lent.")
            return change(self._books, replace(book, lent_to=request.card))

    def RenameBook(
        self, request: messages.RenameBookRequest, _: _Context
    ) -> messages.Book:
        """Give a book a new title."""
        with self._turn:
            must_be_librarian(request.card)
            book = find(self._books, request.number)
            # Somebody else was faster. To write now would undo what they did.
            if book.version != request.version:
                fail("ABORTED", "The book has changed.")
            return change(self._books, replace(book, title=request.title))

    def ReadPages(
        self, request: messages.ReadPagesRequest, _: _Context
    ) -> Iterator[messages.Page]:
        """Read a book page by page."""
        book = find(self._books, request.number)
        if book.archived:
            fail("UNAVAILABLE", "The archive restarts.")
        if not 1 <= request.from_page <= book.length:
            fail("OUT_OF_RANGE", f"The book has the pages 1 to {book.length}.")
        for number in range(request.from_page, book.length + 1):
            if number > len(book.pages):
                fail("DATA_LOSS", "A page is gone.")
            yield messages.Page(number=number, text=book.pages[number - 1])

    # #endregion handlers

    def AddBook(
        self, request: messages.AddBookRequest, _: _Context
    ) -> messages.Book:
        """Add a book."""
        with self._turn:
            must_be_librarian(request.card)
            number, title = request.book.number, request.book.title
            if number < 1:
                fail("INVALID_ARGUMENT", "A book has a number from 1.")
            if number in self._books:
                fail("ALREADY_EXISTS", "The number is taken.")
            return change(self._books, KeptBook(number, title))

    def FindBooks(
        self, request: messages.FindBooksRequest, context: _Context
    ) -> messages.FindBooksResponse:
        """Look for a word in all titles."""
        self._wait(context, request.think_for.seconds)
        books = list(self._books.values())
        found = [book.message() for book in books if request.word in book.title]
        return messages.FindBooksResponse(books=found)

    # #region recommend
    def Recommend(
        self, request: messages.RecommendRequest, _: _Context
    ) -> messages.Book:
        """Recommend a book."""
        return _favourite_of(request.card)

    # #endregion recommend

    # There is no ReserveBook: that of the base class answers UNIMPLEMENTED.


# #region fault
class Kiosk(services.KioskServicer):
    """The machine in the hall."""

    def Recommend(
        self, request: messages.RecommendRequest, _: _Context
    ) -> messages.Book:
        """Recommend a book."""
        return _favourite_of(request.card)


# The database is out of order, and its error says more than a caller should
# know.
def _favourite_of(card: str) -> messages.Book:
    message = f"loans.db: row of {card} locked by admin"
    raise RuntimeError(message)


# #endregion fault
