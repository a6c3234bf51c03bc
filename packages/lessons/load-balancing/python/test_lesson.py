"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import server
from group import ServerGroup
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


@pytest.fixture
def servers() -> Iterator[ServerGroup]:
    """Give three servers, which stop with the test."""
    running, _ = server.start_servers(0, "127.0.0.1", name="x", servers="3")
    yield running
    running.stop(grace=None).wait()


def test_client_prints_output_txt(servers: ServerGroup) -> None:
    finished = run_file(HERE / "client.py", *servers.client_flags.split())
    assert finished == (OUTPUT, "", 0)
