"""Starts worker processes, replaces one that ends, and ends them all."""

import multiprocessing
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, Self

from lesson_kit.program import UsageError
from lesson_kit.server import free_address

# Each worker is a new interpreter. A process that was forked would inherit the
# locks of gRPC's threads, and none of the threads.
_SPAWN = multiprocessing.get_context("spawn")

# With this option several servers can listen on one port, and the kernel
# chooses which of them gets a connection.
SHARED = (("grpc.so_reuseport", 1),)


def reserve(port: int, host: str) -> socket.socket:
    """Take a port that workers can share, for as long as the socket is open.

    Raises UsageError if somebody listens there: the workers would not notice,
    and share the port with them.
    """
    ip = free_address(host, port).rpartition(":")[0].strip("[]")
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    reserved = socket.socket(family)
    for option in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
        reserved.setsockopt(socket.SOL_SOCKET, option, 1)
    # Bound, and never listening: this process gets no connections.
    reserved.bind((ip, port))
    return reserved


class Workers:
    """Worker processes, which can be stopped as a gRPC server is."""

    def __init__(
        self,
        reserved: socket.socket,
        serve: Callable[[int, Connection, str, dict[str, str]], None],
        flags: dict[str, str],
    ) -> None:
        """Take a shared port, and what a worker runs."""
        self._reserved = reserved
        ip, self.port = reserved.getsockname()[:2]
        shown = f"[{ip}]" if ":" in ip else ip
        self._target = serve
        self._args = (f"{shown}:{self.port}", flags)
        self._connections: dict[int, Connection] = {}
        self._keepers: list[threading.Thread] = []
        self._stopping = False
        # Held by whoever starts a worker, or tells all of them to end.
        self._lock = threading.Lock()

    def start(self, count: int) -> None:
        """Start workers, and wait until all of them listen."""
        started = [self._spawn(worker) for worker in range(1, count + 1)]
        for worker, process in enumerate(started, 1):
            if not self._listens(worker):
                self.stop(0)
                message = f"Worker {worker} did not start."
                raise UsageError(message)
            keeper = threading.Thread(
                target=self._keep, args=(worker, process), daemon=True
            )
            keeper.start()
            self._keepers.append(keeper)

    # A process can end at any time, and takes its calls with it. The others
    # serve on, and a new one takes its place.
    def _keep(self, worker: int, process: Any) -> None:
        listens = True
        while listens:
            process.join()
            process = self._spawn(worker)
            if process is None:
                return
            listens = self._listens(worker)
            notice = f"Worker {worker} had ended. Another has taken its place."
            print(notice, file=sys.stderr, flush=True)

    # Gives nothing if all are to end.
    def _spawn(self, worker: int) -> Any:
        with self._lock:
            if self._stopping:
                return None
            ours, theirs = _SPAWN.Pipe()
            process = _SPAWN.Process(
                target=self._target, args=(worker, theirs, *self._args)
            )
            process.start()
            theirs.close()
            self._connections[worker] = ours
            return process

    def _listens(self, worker: int) -> bool:
        try:
            return bool(self._connections[worker].recv())
        except EOFError:
            return False

    def stop(self, grace: float) -> Self:
        """Refuse new calls; those in flight go on for grace seconds."""
        with self._lock:
            self._stopping = True
            for connection in self._connections.values():
                # A worker that has ended by itself hears nothing.
                with suppress(OSError):
                    connection.send(grace)
        return self

    def wait(self) -> None:
        """Wait until all workers have ended."""
        for keeper in self._keepers:
            keeper.join()
