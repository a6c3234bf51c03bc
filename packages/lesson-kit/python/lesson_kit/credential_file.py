"""Keys, certificates and tokens are files. These lines find and read them."""

import errno
import os
from pathlib import Path

from lesson_kit.program import UsageError


def find_credential(flag: str, path: str) -> Path:
    """Find a file that a flag names, from the folder in which the user typed.

    It may be there or above, so that .certs/ca.pem is the workspace's from
    anywhere in it. Raises UsageError naming the flag, the file, and what makes
    it.
    """
    start = Path(os.environ.get("INIT_CWD", os.curdir)).resolve()
    for folder in (start, *start.parents):
        if (folder / path).exists():
            return folder / path
    message = (
        f"--{flag} {path}: no such file here or above. "
        "Those in .certs are made by: npm run certs"
    )
    raise UsageError(message)


def read_credential(flag: str, path: str) -> bytes:
    """Read a file that a flag names.

    Raises UsageError naming the flag, the file, and what is wrong.
    """
    found = find_credential(flag, path)
    try:
        return found.read_bytes()
    except OSError as error:
        message = f"--{flag} {path}: {errno.errorcode[error.errno]}"
        raise UsageError(message) from error
