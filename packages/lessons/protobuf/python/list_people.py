"""Lists everybody in the address book in a file."""

from lesson_kit.program import run_program

from address_book import BookError, list_people
from book_file import read_book
from command_line import go_to_user, read_command_line


def main() -> None:
    """Read the book and print it."""
    file, _ = read_command_line("list-people", [])
    go_to_user()
    book = read_book(file)
    if book is None:
        message = (
            f"There is no file {file}. "
            f"Make one: npx nx add-person protobuf {file}"
        )
        raise BookError(message)
    print(list_people(book))


if __name__ == "__main__":
    run_program(main)
