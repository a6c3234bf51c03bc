"""The file of an address book: read whole, checked, and replaced whole."""

import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from address_book import BookError
from google.protobuf.message import DecodeError
from parse_book import parse_book
from replace_file import replace_file
from tutorial.addressbook_pb2 import AddressBook

# As much as gRPC takes in one message. Two bytes of protobuf can become an
# object of two hundred, so a file without a limit could take all the memory.
MOST_BYTES = 4 * 1024 * 1024


def read_book(file: str) -> AddressBook | None:
    """Read the book in a file; give None if there is no such file.

    Raises BookError if the file cannot be read, or holds something else.
    """
    with _naming(file, "read"):
        data = _read_bytes(file)
    if data is None:
        return None
    try:
        return parse_book(data)
    except DecodeError as error:
        message = f"{file} is damaged, or is not an address book."
        raise BookError(message) from error


# #region change
def change_book(file: str, change: Callable[[AddressBook], None]) -> None:
    """Read the book in a file, or begin one, have it changed, and write it.

    Raises BookError if that cannot be done; then the file is as it was.
    """

    def changed() -> bytes:
        # Read under the lock: what others added meanwhile must not be lost.
        book = read_book(file)
        if book is None:
            book = AddressBook()
        change(book)
        data = book.SerializeToString()
        _check_size(file, len(data), "would be")
        return data

    with _naming(file, "written"):
        replace_file(_target_of(file), changed)


# #endregion change


def _read_bytes(file: str) -> bytes | None:
    path = Path(_target_of(file))
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISDIR(status.st_mode):
        message = f"{file} is a folder."
        raise BookError(message)
    if not stat.S_ISREG(status.st_mode):
        message = f"{file} is not a regular file."
        raise BookError(message)
    _check_size(file, status.st_size, "is")
    return path.read_bytes()


# A link stays a link: the file that it leads to is read and replaced.
def _target_of(file: str) -> str:
    if not Path(file).is_symlink():
        return file
    try:
        return str(Path(file).resolve(strict=True))
    # pathlib says RuntimeError of a link that leads to itself.
    except (OSError, RuntimeError) as error:
        message = f"{file} is a link that leads nowhere."
        raise BookError(message) from error


def _check_size(file: str, size: int, be: str) -> None:
    if size > MOST_BYTES:
        message = f"{file} {be} over 4 MiB, the most for a book here."
        raise BookError(message)


# The system's own errors do not always name the file, so say which it was.
@contextmanager
def _naming(file: str, done: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"{file} cannot be {done}: {reason}."
        raise BookError(message) from error
