"""Several servers in one process, which stop as one."""

from collections.abc import Callable
from threading import Event
from typing import Self

import grpc


class Draining:
    """A server that says so before it stops taking calls."""

    def __init__(self, server: grpc.Server, say: Callable[[], None]) -> None:
        """Take the server, and what says that it will stop."""
        self._server = server
        self._say = say

    def stop(self, grace: float | None) -> Event:
        """Say so, refuse new calls, and let those in flight finish."""
        self._say()
        return self._server.stop(grace)


class Group:
    """Servers that stop together."""

    def __init__(self) -> None:
        """Begin with none."""
        self.ports: list[int] = []
        self._servers: list[Draining] = []
        self._stopping: list[Event] = []

    def add(self, server: Draining, port: int) -> None:
        """Take a server that has started."""
        self._servers.append(server)
        self.ports.append(port)

    def stop(self, grace: float | None) -> Self:
        """Stop all of them at the same time."""
        self._stopping = [each.stop(grace) for each in self._servers]
        return self

    def wait(self) -> None:
        """Wait until all have stopped."""
        for each in self._stopping:
            each.wait()

    @property
    def client_flags(self) -> str:
        """What the client has to be told to find them."""
        # It knows by itself of three servers from the default port on.
        if self.ports == [50_051, 50_052, 50_053]:
            return ""
        addresses = ",".join(f"127.0.0.1:{port}" for port in self.ports)
        return f" --address ipv4:{addresses} --servers {len(self.ports)}"
