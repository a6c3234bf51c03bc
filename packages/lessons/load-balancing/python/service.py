"""What the Desk answers: who it is, after it has thought as long as asked."""

from collections.abc import Callable

import grpc
from load_balancing import load_balancing_pb2, load_balancing_pb2_grpc


# #region desk
class Desk(load_balancing_pb2_grpc.DeskServicer):
    """A server that says who it is."""

    def __init__(self, name: str, wait: Callable[[float], object]) -> None:
        """Take the name, and what waits for so many seconds."""
        self._name = name
        self._wait = wait

    # All servers answer alike, so it does not matter which of them is asked.
    # Only the name tells them apart.
    def Ask(
        self, request: load_balancing_pb2.AskRequest, _: grpc.ServicerContext
    ) -> load_balancing_pb2.AskReply:
        """Answer with the name of this server."""
        self._wait(request.think_for.ToTimedelta().total_seconds())
        return load_balancing_pb2.AskReply(server=self._name)


# #endregion desk
