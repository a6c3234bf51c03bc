"""How long calls take, from the first sight of a call to its status."""

from collections.abc import Callable
from typing import Any

import grpc
from any_kind import ClientInterceptor, Details, Proceed
from once_ended import once_ended

# Seconds of a clock that never goes back, as time.monotonic() is.
Clock = Callable[[], float]

# Takes the time that a call took.
Report = Callable[[str, float], None]


# #region client
class TimeCalls(ClientInterceptor):
    """Reports how long each call took."""

    def __init__(self, now: Clock, report: Report) -> None:
        """Take the clock, and what gets the times."""
        self._now = now
        self._report = report

    def intercept(
        self, proceed: Proceed, details: Details, requests: Any
    ) -> Any:
        """Make the call. Its end is later than its return for a stream."""
        started = self._now()
        call = proceed(details, requests)
        call.add_done_callback(
            lambda _: self._report(details.method, self._now() - started)
        )
        return call


# #endregion client
class TimeHandlers(grpc.ServerInterceptor):
    """Reports how long each handler took."""

    def __init__(self, now: Clock, report: Report) -> None:
        """Take the clock, and what gets the times."""
        self._now = now
        self._report = report

    def intercept_service(
        self,
        continuation: Callable[
            [grpc.HandlerCallDetails], grpc.RpcMethodHandler | None
        ],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> grpc.RpcMethodHandler | None:
        """Rebuild the handler, of whatever kind it is."""
        method = handler_call_details.method
        started = self._now()
        handler = continuation(handler_call_details)
        if handler is None:
            return None
        return once_ended(
            handler,
            lambda _: lambda _: self._report(method, self._now() - started),
        )
