"""What an address book is: people with different ids, and a text for readers.

Nothing here knows of files, terminals or clocks.
"""

import re

from lesson_kit.program import UsageError

from google.protobuf.timestamp_pb2 import Timestamp
from tutorial.addressbook_pb2 import AddressBook, Person


class BookError(UsageError):
    """Something that the user can mend, told in one sentence."""


# #region add
def add_person(book: AddressBook, person: Person) -> None:
    """Add a person at the end of the book.

    Raises BookError if somebody has this id already.
    """
    for other in book.people:
        if other.id == person.id:
            name = printable(other.name)
            message = f"Id {other.id} is taken by {name}."
            raise BookError(message)
    book.people.append(person)


# #endregion add


def list_people(book: AddressBook) -> str:
    """Describe everybody in the book, in the same words in every language."""
    if not book.people:
        return "The book is empty."
    return "\n".join(_describe(person) for person in book.people)


def _describe(person: Person) -> str:
    # The field is `optional`, so that "not given" and "empty" are two answers.
    email = person.email if person.HasField("email") else "not given"
    updated = person.HasField("last_updated")
    lines = [
        f"{printable(person.name)} (id {person.id})",
        f"  email: {printable(email)}",
        *(
            f"  {_kind(each.type)}: {printable(each.number)}"
            for each in person.phones
        ),
        f"  last updated: {_time(person.last_updated) if updated else 'never'}",
    ]
    return "\n".join(lines)


# A newer program may have sent a number that this contract has no name for.
def _kind(phone_type: int) -> str:
    if phone_type == Person.PHONE_TYPE_UNSPECIFIED:
        return "phone"
    if phone_type not in Person.PhoneType.values():
        return f"phone of type {phone_type}"
    return Person.PhoneType.Name(phone_type).removeprefix("PHONE_TYPE_").lower()


# A Timestamp's form in JSON is RFC 3339, in UTC, in every language.
def _time(timestamp: Timestamp) -> str:
    try:
        return timestamp.ToJsonString()
    except ValueError:
        return "not a time between the years 1 and 9999"


def printable(text: str) -> str:
    r"""Make control characters visible, as \x1b.

    One from a stranger's file could break the lines, or drive the terminal.
    """
    return re.sub(
        r"[\x00-\x1f\x7f-\x9f]", lambda found: f"\\x{ord(found[0]):02x}", text
    )
