"""The book without a file: people are added to an object, and described."""

import pytest
from address_book import BookError, add_person, list_people, printable
from tutorial.addressbook_pb2 import AddressBook, Person


def test_a_person_is_added_at_the_end() -> None:
    book = AddressBook(people=[Person(name="Ada", id=1)])
    add_person(book, Person(name="Bob", id=2))
    assert [person.name for person in book.people] == ["Ada", "Bob"]


@pytest.mark.parametrize("person_id", [0, 1, -1])
def test_a_second_person_with_an_id_is_refused(person_id: int) -> None:
    book = AddressBook(people=[Person(name="Ada", id=person_id)])
    with pytest.raises(BookError, match=f"^Id {person_id} is taken by Ada.$"):
        add_person(book, Person(name="Bob", id=person_id))
    assert len(book.people) == 1


def test_an_email_that_is_empty_is_listed_apart_from_one_that_is_unset() -> (
    None
):
    people = [Person(name="Ada"), Person(name="Bob", email="")]
    lines = list_people(AddressBook(people=people)).split("\n")
    assert [line for line in lines if line.startswith("  email")] == [
        "  email: not given",
        "  email: ",
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("中文 👋🏽", "中文 👋🏽"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\x1b[2J\x9b", "\\x1b[2J\\x9b"),
    ],
    ids=["any script", "breaks", "orders to the terminal"],
)
def test_control_characters_are_printed_as_their_numbers(
    text: str, printed: str
) -> None:
    assert printable(text) == printed
