"""The lesson as a reader meets it: real servers, channels and programs."""

import re
from pathlib import Path
from typing import Any

import grpc
import pytest
import server
from lesson_testing.programs import run_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


def serve(write: Any, mistake: str = "") -> tuple[grpc.Server, str]:
    chain = server.interceptors(write, server.FLAGS["api-keys"], mistake)
    running, port = server.start_server(0, "127.0.0.1", chain)
    return running, f"localhost:{port}"


def test_client_prints_output_txt_and_the_server_logs_its_ids() -> None:
    log: list[str] = []
    running, address = serve(log.append)
    finished = run_file(HERE / "client.py", "--address", address)
    running.stop(grace=None).wait()
    assert finished == (OUTPUT, "", 0)
    assert [line for line in log if re.match("call-", line)] == [
        f"call-{number} /interceptors.Echo/{name} OK"
        for number, name in enumerate(["Say", "Repeat", "Join", "Talk"], 1)
    ]


# #region refused
@pytest.mark.parametrize(
    ("flag", "sentence"),
    [
        ("--anonymous", "UNAUTHENTICATED: The call has no good API key."),
        ("--forget", "PERMISSION_DENIED: The policy does not open"),
    ],
)
def test_client_says_why_it_is_refused(flag: str, sentence: str) -> None:
    running, address = serve(lambda _: None)
    stdout, stderr, exit_code = run_file(
        HERE / "client.py", "--address", address, flag
    )
    running.stop(grace=None).wait()
    assert (stdout, exit_code) == ("", 1)
    assert sentence in stderr


# #endregion refused
