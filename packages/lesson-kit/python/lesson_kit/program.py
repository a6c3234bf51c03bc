"""What a program of a lesson does at its edges: flags in, one sentence out."""

import argparse
import sys
from typing import NoReturn


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


def parse_flags(defaults: dict[str, str]) -> dict[str, str]:
    """Parse the command line. Every flag takes a value and has a default."""
    parser = _Parser(allow_abbrev=False)
    for name, default in defaults.items():
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


def fail(sentence: str) -> NoReturn:
    """Say what is wrong on standard error and exit with code 1."""
    print(sentence, file=sys.stderr)
    sys.exit(1)
