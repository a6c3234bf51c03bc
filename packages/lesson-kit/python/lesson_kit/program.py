"""What a program of a lesson does at its edges: flags in, one sentence out."""

import argparse
import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn


class UsageError(Exception):
    """A mistake that the user can mend, told in one sentence."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """End with one sentence and exit code 1."""
        flags = ", ".join(
            f"{action.option_strings[0]} {action.default}"
            for action in self._actions
            if action.dest != "help"
        )
        fail(f"{message}. Flags and defaults: {flags}.")


def parse_flags(defaults: dict[str, Any]) -> dict[str, Any]:
    """Parse the command line; the flag --a-b is given as a_b.

    A flag whose default is a text takes a value; one whose default is False
    takes none.
    """
    parser = _Parser(allow_abbrev=False)
    for name, default in defaults.items():
        if default is False:
            parser.add_argument(f"--{name}", action="store_true")
        else:
            parser.add_argument(f"--{name}", default=default, metavar="VALUE")
    return vars(parser.parse_args())


def whole_number(flag: str, value: str, least: int, most: int) -> int:
    """Read a whole number from a flag.

    Raises UsageError naming the flag, the value and the range.
    """
    if value.isascii() and value.isdigit() and least <= int(value) <= most:
        return int(value)
    message = (
        f'--{flag} takes a whole number from {least} to {most}, not "{value}".'
    )
    raise UsageError(message)


def run_program(main: Callable[[], None]) -> None:
    """Run a program. A mistake ends it with one sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        # The same bytes wherever the program runs, whatever the terminal says.
        stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Who read the output, such as `head`, has had enough. Nothing is left
        # to be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (UsageError, OSError) as error:
        fail(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


def fail(sentence: str) -> NoReturn:
    """Say what is wrong on standard error and exit with code 1."""
    print(sentence, file=sys.stderr)
    sys.exit(1)
