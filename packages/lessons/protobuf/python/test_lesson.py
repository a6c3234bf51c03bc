"""The lesson as a reader meets it: two programs, and a file between them.

Jest holds the programs of all languages to the same table of words and bytes;
these are the tests that need nothing but Python.
"""

from pathlib import Path

import pytest
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")
TIME = ("--last-updated", "2026-01-02T03:04:05Z")
ADA = (
    *("--name", "Ada Lovelace", "--id", "1", "--email", "ada@example.com"),
    *("--phone", "+44 7700 900123:mobile", *TIME),
)


def run(program: str, *args: str) -> tuple[str, str, int]:
    return run_file(HERE / program, *args)


def test_add_person_makes_a_book_that_list_people_prints(
    tmp_path: Path,
) -> None:
    file = str(tmp_path / "my.book")
    assert run("add_person.py", file, *ADA)[1:] == ("", 0)
    added = run("add_person.py", file, "--name", "小明", "--id", "300", *TIME)
    assert added == (f"Added 小明 (id 300) to {file}.\n", "", 0)
    assert run("list_people.py", file) == (OUTPUT, "", 0)


@pytest.mark.parametrize(
    "data",
    [b"\x0a\x05", b"\x0a\x03\x0a\x01\xff", b"Hello\n"],
    ids=["cut off", "not UTF-8", "a text"],
)
def test_a_damaged_book_is_refused_and_left_alone(
    tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "my.book"
    file.write_bytes(data)
    sentence = f"{file} is damaged, or is not an address book.\n"
    assert run("list_people.py", str(file)) == ("", sentence, 1)
    assert run("add_person.py", str(file), *ADA) == ("", sentence, 1)
    assert file.read_bytes() == data


def test_a_locked_book_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "my.book"
    lock = tmp_path / "my.book.lock"
    lock.touch()
    assert run("add_person.py", str(file), *ADA) == (
        "",
        (
            f"Another program is writing {file}. "
            f"If none is, remove {lock} and try again.\n"
        ),
        1,
    )
    assert list(tmp_path.iterdir()) == [lock]
