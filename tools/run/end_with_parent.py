"""Runs a program, and ends it when the one that started it is gone.

However that one ended: then standard input, a pipe from there, has an end.

    python end_with_parent.py PROGRAM [ARGUMENT ...]
"""

import os
import runpy
import signal
import sys
import threading
from pathlib import Path


def _wait_for_end() -> None:
    # Not sys.stdin, whose lock would be in the way when Python ends.
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=_wait_for_end, daemon=True).start()
del sys.argv[0]
# The program finds the modules beside it, as when Python runs it itself.
sys.path[0] = str(Path(sys.argv[0]).parent)
runpy.run_path(sys.argv[0], run_name="__main__")
