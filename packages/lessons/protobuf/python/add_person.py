"""Adds a person to the address book in a file, or makes the file."""

import time

from lesson_kit.program import run_program

from address_book import add_person, printable
from book_file import change_book, read_book
from command_line import go_to_user, read_command_line
from new_person import new_person
from questions import ask_for

FLAGS = ["name", "id", "email", "phone", "last-updated"]


# #region main
def main() -> None:
    """Read the flags, ask for the rest, and add the person."""
    file, flags = read_command_line("add-person", FLAGS)
    go_to_user()
    # Say that a file is damaged before the questions, not after them.
    read_book(file)
    if "name" not in flags or "id" not in flags:
        ask_for(flags)
    person = new_person(flags, time.time())
    change_book(file, lambda book: add_person(book, person))
    print(f"Added {printable(person.name)} (id {person.id}) to {file}.")


# #endregion main

if __name__ == "__main__":
    run_program(main)
