"""Runs programs of a lesson from a test, as a reader would."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def run_file(file: Path, *args: str) -> tuple[str, str, int]:
    """Run a program to its end: standard output, standard error, exit code."""
    with _start(file, *args) as process:
        stdout, stderr = process.communicate()
    return stdout, stderr, process.returncode


@contextmanager
def serve_file(file: Path) -> Iterator[int]:
    """Run a server on a free port, which is given when the server listens."""
    with _start(file, "--port", "0") as process:
        try:
            first_line = process.stdout.readline() if process.stdout else ""
            found = re.search(r":(\d+)\. ", first_line)
            assert found, f"{file} does not listen: {first_line}"
            yield int(found[1])
        finally:
            process.terminate()


def _start(file: Path, *args: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603, a lesson's own program
        [sys.executable, file, *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": _python_path(file.parents[1])},
    )


# As tools/run/python.mjs has it: each lesson sees the stubs that it names, and
# so the programs of another lesson can be run from a test.
def _python_path(lesson: Path) -> str:
    manifest = (lesson / "package.json").read_text(encoding="utf-8")
    modules = lesson.parents[2] / "node_modules"
    return os.pathsep.join(
        str(modules / name / "python")
        for name in json.loads(manifest)["dependencies"]
    )
