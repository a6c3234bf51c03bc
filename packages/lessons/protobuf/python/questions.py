"""Asks at the terminal for what the flags do not say."""

import sys
from collections.abc import Callable

from address_book import BookError
from new_person import Flags, read_id, read_name, read_phone, read_text


def ask_for(flags: Flags) -> None:
    """Add to the flags what the user answers.

    Raises BookError if there is nobody to ask, or the input ends.
    """
    if not sys.stdin.isatty():
        missing = "--id" if "name" in flags else "--name"
        message = (
            f"{missing} is missing: add-person asks for it only in a terminal."
        )
        raise BookError(message)
    if "name" not in flags:
        flags["name"] = [_ask("Name: ", read_name)]
    if "id" not in flags:
        flags["id"] = [_ask("Id: ", read_id)]
    if "email" not in flags:
        email = _ask("Email (empty: none): ", read_text)
        if email:
            flags["email"] = [email]
    if "phone" not in flags:
        flags["phone"] = _ask_for_phones()


def _ask_for_phones() -> list[str]:
    question = "Phone, as NUMBER:mobile, :home or :work (empty: no more): "
    phones: list[str] = []
    while phone := _ask(question, lambda text: text and read_phone(text)):
        phones.append(phone)
    return phones


# Asks until the answer is one that can be read.
def _ask(question: str, read: Callable[[str], object]) -> str:
    while True:
        print(question, end="", flush=True)
        line = sys.stdin.buffer.readline()
        if not line:
            message = "\nNothing was added."
            raise BookError(message)
        answer = line.decode(errors="replace").rstrip("\r\n")
        try:
            read(answer)
        except BookError as error:
            print(error, file=sys.stderr)
        else:
            return answer
