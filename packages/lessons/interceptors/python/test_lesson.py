"""The lesson as a reader meets it: real servers, channels and programs."""

from pathlib import Path

import server
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


def test_client_prints_output_txt() -> None:
    running, port = server.start_server(0)
    address = f"localhost:{port}"
    finished = run_file(HERE / "client.py", "--address", address)
    running.stop(grace=None).wait()
    assert finished == (OUTPUT, "", 0)
