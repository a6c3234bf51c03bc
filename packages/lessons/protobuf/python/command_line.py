"""What was typed behind the name of a program: flags, and one FILE."""

import os
import re
import sys

from address_book import BookError
from new_person import Flags


def read_command_line(program: str, known: list[str]) -> tuple[str, Flags]:
    """Read the command line by the same few rules in every language.

    `--flag VALUE` or `--flag=VALUE`, and what is left is the file, as it was
    typed. Raises BookError naming what is missing, unknown or too much.
    """
    flags: Flags = {}
    files: list[str] = []
    args = iter(sys.argv[1:])
    for arg in args:
        if not arg.startswith("-"):
            files.append(arg)
            continue
        found = re.fullmatch(r"--([^=]*)(?:=(.*))?", arg, re.DOTALL)
        if not found or found[1] not in known:
            raise _unknown_flag(program, arg, known)
        value = next(args, None) if found[2] is None else found[2]
        if value is None:
            message = f"--{found[1]} takes a value."
            raise BookError(message)
        # Bytes that are no text become U+FFFD, as they do in other languages.
        text = os.fsencode(value).decode(errors="replace")
        flags.setdefault(found[1], []).append(text)
    return _only_file(program, files), flags


def go_to_user() -> None:
    """Go to where the user is.

    nx runs a program in the folder of its lesson, and leaves in INIT_CWD where
    the command was typed.
    """
    os.chdir(os.environ.get("INIT_CWD", "."))


def _only_file(program: str, files: list[str]) -> str:
    if not files:
        message = f"Name the file: npx nx {program} protobuf FILE"
        raise BookError(message)
    if len(files) > 1:
        message = (
            f'One file at a time: "{files[1]}" is the second. '
            "Quote a value with blanks."
        )
        raise BookError(message)
    return files[0]


def _unknown_flag(program: str, arg: str, known: list[str]) -> BookError:
    flags = ", ".join(f"--{name}" for name in known) or "none"
    return BookError(f"{program} has no flag {arg}. Flags: {flags}.")
