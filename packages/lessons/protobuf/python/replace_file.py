"""Replaces a file as Git does it.

The new bytes go into FILE.lock, which then takes the name of FILE. There is
always a whole file, the old or the new.
"""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from address_book import BookError


# #region replace
def replace_file(path: str, bytes_for: Callable[[], bytes]) -> None:
    """Replace a file, or make it, while no other program does.

    bytes_for is called when the file is locked, and gives its new bytes.
    Raises BookError if another program holds the lock.
    """
    lock = f"{path}.lock"
    mode = _mode_of(path)
    with _signals_deferred():
        _create_lock(lock, path, mode)
        try:
            _write_through(lock, bytes_for(), mode)
            Path(lock).replace(path)
        except BaseException:
            # The lock is still ours. After replace it could be another's.
            Path(lock).unlink()
            raise
        _sync_folder(Path(path).parent)


# #endregion replace


# A file that may not be written is not replaced either, and a new one may be
# read and written by the same people.
def _mode_of(path: str) -> int | None:
    try:
        mode = Path(path).stat().st_mode & 0o777
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode


# Ctrl-C waits for the few milliseconds until the file is whole and the lock is
# gone. Otherwise Python would raise KeyboardInterrupt between any two steps.
@contextmanager
def _signals_deferred() -> Iterator[None]:
    numbers = (signal.SIGINT, signal.SIGTERM)
    handlers = [signal.signal(number, lambda *_: None) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, handlers, strict=True):
            signal.signal(number, handler)


def _create_lock(lock: str, path: str, mode: int | None) -> None:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
    try:
        # O_EXCL: one program makes the file, all others get an error.
        os.close(os.open(lock, flags, 0o666 if mode is None else mode))
    except FileExistsError as error:
        message = (
            f"Another program is writing {path}. "
            f"If none is, remove {lock} and try again."
        )
        raise BookError(message) from error
    except FileNotFoundError as error:
        message = f"There is no folder for {path}."
        raise BookError(message) from error


def _write_through(lock: str, data: bytes, mode: int | None) -> None:
    with Path(lock).open("r+b") as opened:
        opened.write(data)
        opened.flush()
        # What the umask took away when the lock was made.
        if mode is not None:
            Path(lock).chmod(mode)
        # Without this, a power cut could leave the new name with no bytes.
        os.fsync(opened.fileno())


# The new name is on the disk when the folder is. Windows has no such call.
def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
