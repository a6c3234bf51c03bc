"""From words to a person.

Each reader takes a text, or says what is wrong with it, in the same words in
every language.
"""

import re

from address_book import BookError
from google.protobuf.timestamp_pb2 import Timestamp
from tutorial.addressbook_pb2 import Person

# The values of each flag, without its dashes.
Flags = dict[str, list[str]]

TYPES = {
    "mobile": Person.PHONE_TYPE_MOBILE,
    "home": Person.PHONE_TYPE_HOME,
    "work": Person.PHONE_TYPE_WORK,
}


# #region person
def new_person(flags: Flags, now: float) -> Person:
    """Make a person of the flags. Name and id have to be among them.

    now is the time of the entry if no flag says another, in seconds. Raises
    BookError at the first flag that has a wrong value.
    """
    person = Person()
    person.name = read_name(_only(flags, "name") or "")
    person.id = read_id(_only(flags, "id") or "")
    # Left alone, an optional field stays unset, which is not the same as empty.
    email = _only(flags, "email")
    if email is not None:
        person.email = read_text(email)
    person.phones.extend(read_phone(text) for text in flags.get("phone", []))
    time = _only(flags, "last-updated")
    person.last_updated.CopyFrom(
        Timestamp(seconds=int(now)) if time is None else _read_time(time)
    )
    return person


# #endregion person


def _only(flags: Flags, name: str) -> str | None:
    values = flags.get(name, [])
    if len(values) > 1:
        message = f"--{name} is given twice."
        raise BookError(message)
    return values[0] if values else None


def read_name(text: str) -> str:
    """Take any text but an empty one."""
    if text == "":
        message = "A name cannot be empty."
        raise BookError(message)
    return read_text(text)


def read_id(text: str) -> int:
    """Take a whole number that an int32 can hold."""
    if re.fullmatch(r"-?[0-9]{1,10}", text) and -(2**31) <= int(text) < 2**31:
        return int(text)
    message = (
        f'"{text}" is not an id: a whole number from -2147483648 to 2147483647.'
    )
    raise BookError(message)


def read_text(text: str) -> str:
    """Take any text, an empty one too."""
    # U+FFFD stands where bytes were no text. Languages refuse such bytes at
    # different moments; this refuses what is left of them in all alike.
    if "\ufffd" in text:
        message = f'"{text}" is not valid UTF-8.'
        raise BookError(message)
    return text


def read_phone(text: str) -> Person.PhoneNumber:
    """Take NUMBER, or NUMBER:TYPE with the name of a type."""
    number, colon, phone_type = text.rpartition(":")
    if not colon:
        number, phone_type = phone_type, ""
    if number == "":
        message = f'"{text}" has no number.'
        raise BookError(message)
    phone = Person.PhoneNumber(number=read_text(number))
    # Without a type, the field stays zero, and zeros are not written.
    if not colon:
        return phone
    if phone_type not in TYPES:
        message = (
            f'"{phone_type}" is not a type of phone: mobile, home or work.'
        )
        raise BookError(message)
    phone.type = TYPES[phone_type]
    return phone


def _read_time(text: str) -> Timestamp:
    time = Timestamp()
    try:
        time.FromJsonString(text)
    except ValueError:
        time.nanos = -1
    # Take only what reads the same again, as it must in every language.
    if time.nanos == 0 and time.ToJsonString() == text:
        return time
    message = f'"{text}" is not a time in UTC such as 2026-01-31T12:00:00Z.'
    raise BookError(message)
