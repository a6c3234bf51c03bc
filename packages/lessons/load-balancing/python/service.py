"""What the Desk answers: who it is, after it has thought as long as asked."""

from collections.abc import Callable

import grpc
from load_balancing import load_balancing_pb2, load_balancing_pb2_grpc


# #region desk
class Desk(load_balancing_pb2_grpc.DeskServicer):
    """A server that says who it is."""

    def __init__(
        self, name: str, wait: Callable[[float], object], *, serving: bool
    ) -> None:
        """Take the name, what waits so many seconds, and whether it serves."""
        self._name = name
        self._wait = wait
        self._serving = serving

    # All servers answer alike, so it does not matter which of them is asked.
    # Only the name tells them apart.
    def Ask(
        self,
        request: load_balancing_pb2.AskRequest,
        context: grpc.ServicerContext,
    ) -> load_balancing_pb2.AskReply:
        """Answer with the name of this server."""
        # A client that calls again says so in its metadata.
        metadata = dict(context.invocation_metadata())
        before = metadata.get("grpc-previous-rpc-attempts", "0")
        if not self._serving:
            # The code that a client takes for "ask another server".
            context.abort(
                grpc.StatusCode.UNAVAILABLE,
                f"{self._name} takes no calls. Attempts before: {before}.",
            )
        self._wait(request.think_for.ToTimedelta().total_seconds())
        return load_balancing_pb2.AskReply(
            server=self._name, previous_attempts=int(before)
        )


# #endregion desk
