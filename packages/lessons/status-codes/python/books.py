"""The books of the library, as its database would have them."""

from dataclasses import dataclass, replace

from fail import fail
from status_codes import status_codes_pb2


@dataclass(frozen=True)
class KeptBook:
    """A book, and what is kept of its pages."""

    number: int
    title: str
    version: int = 0
    lent_to: str = ""
    # How many pages it was printed with; fewer may still be there.
    length: int = 2
    # Whether it is in the archive, which restarts.
    archived: bool = False

    @property
    def pages(self) -> list[str]:
        """Give the pages that are still there."""
        return [f"{self.title}, page {number}." for number in (1, 2)]

    def message(self) -> status_codes_pb2.Book:
        """Give what callers get to see."""
        return status_codes_pb2.Book(
            number=self.number,
            title=self.title,
            version=self.version,
            lent_to=self.lent_to,
        )


def first_books() -> dict[int, KeptBook]:
    """Give the books as they are on the first day, by their numbers."""
    books = (
        KeptBook(1, "The Lighthouse", version=3),
        KeptBook(2, "The Harbour", lent_to="ada"),
        KeptBook(3, "The Storm", length=3),
        KeptBook(4, "The Tide", archived=True),
        KeptBook(5, "The Island", lent_to="ada"),
        KeptBook(6, "The Bridge", lent_to="ada"),
    )
    return {book.number: book for book in books}


# #region find
def find(books: dict[int, KeptBook], number: int) -> KeptBook:
    """Find a book, or fail."""
    if number < 1:
        fail("INVALID_ARGUMENT", "A book has a number from 1.")
    return books.get(number) or fail("NOT_FOUND", "No book has this number.")


# #endregion find


def loans_of(books: dict[int, KeptBook], card: str) -> int:
    """Count the books that a reader has."""
    return sum(book.lent_to == card for book in books.values())


def change(books: dict[int, KeptBook], book: KeptBook) -> status_codes_pb2.Book:
    """Keep a book that has changed, as its next version."""
    books[book.number] = replace(book, version=book.version + 1)
    return books[book.number].message()
