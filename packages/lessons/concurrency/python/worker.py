"""A process that serves until the one that started it says otherwise."""

import os
import signal
from multiprocessing.connection import Connection

import grpc


def ignore_signals() -> None:
    """Ignore Ctrl-C, which reaches every process of a terminal."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


# #region worker
def run_worker(server: grpc.Server, parent: Connection) -> None:
    """Serve, and end when the parent says so or is gone."""
    ignore_signals()
    server.start()
    parent.send("listening")
    server.stop(grace=drain_of(parent)).wait()
    os._exit(0)


# #endregion worker


def drain_of(parent: Connection) -> float:
    """Wait for the parent's word, and return how long calls may go on."""
    try:
        return parent.recv()
    except EOFError:
        # The parent is gone, even killed: its end of the pipe is closed.
        os._exit(1)
