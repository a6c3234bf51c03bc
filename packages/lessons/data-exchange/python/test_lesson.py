"""The lesson as a reader meets it: real servers, channels and programs."""

from pathlib import Path

import pytest
from lesson_testing.programs import run_file, serve_file

HERE = Path(__file__).parent
OWN_LANGUAGE = HERE.parent / "output-own-language.txt"
OUTPUT = OWN_LANGUAGE.read_text(encoding="utf-8").replace("{client}", "py")


@pytest.mark.parametrize("server", ["server.py", "server_asyncio.py"])
@pytest.mark.parametrize("client", ["client.py", "client_asyncio.py"])
def test_client_prints_what_was_sent_and_received(
    server: str, client: str
) -> None:
    with serve_file(HERE / server) as port:
        address = f"localhost:{port}"
        finished = run_file(HERE / client, "--address", address)
    assert finished == (OUTPUT, "", 0)


def test_client_that_dials_another_port_than_the_server_says_so() -> None:
    with serve_file(HERE / "server.py"):
        finished = run_file(HERE / "client.py", "--address", "localhost:1")
    stdout, stderr, exit_code = finished
    assert (stdout, exit_code) == ("", 1)
    assert stderr.startswith("No server answers at localhost:1.")
