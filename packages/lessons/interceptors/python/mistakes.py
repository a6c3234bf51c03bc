"""Server interceptors with a mistake in them, for the failure lab."""

import threading
from collections.abc import Callable
from typing import Any

from lesson_kit.program import UsageError

import grpc
from any_kind import ServerInterceptor


# #region mistakes
class Forgets(ServerInterceptor):
    """Waits for something that never comes, and so never goes on."""

    def before(
        self, _: grpc.HandlerCallDetails, context: grpc.ServicerContext
    ) -> None:
        """Hold the handler's thread until the call has ended."""
        ended = threading.Event()
        context.add_callback(ended.set)
        ended.wait()
        # Nobody hears of this any more. But it raises, so that the handler is
        # not called for a client that has gone.
        context.abort(grpc.StatusCode.CANCELLED, "The call has ended.")


class Throws(grpc.ServerInterceptor):
    """Raises before there is a handler."""

    def intercept_service(
        self,
        continuation: Callable[..., Any],  # noqa: ARG002, gRPC's own name
        handler_call_details: Any,  # noqa: ARG002, as above
    ) -> grpc.RpcMethodHandler | None:
        """Fail."""
        message = "a mistake in an interceptor"
        raise RuntimeError(message)


_MISTAKES = {"forgets": Forgets, "throws": Throws}
# #endregion mistakes


def mistake_named(name: str) -> list[grpc.ServerInterceptor]:
    """Give the interceptors with the mistake of that name; none for no name.

    Raises UsageError if there is no such mistake.
    """
    if not name:
        return []
    if name in _MISTAKES:
        return [_MISTAKES[name]()]
    message = f"--mistake {name} is none of: {', '.join(_MISTAKES)}."
    raise UsageError(message)
