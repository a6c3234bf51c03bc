"""A policy by method: how long a call may take, and whether it may be made.

Methods go by their full path, /package.Service/Method.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

import grpc
from any_kind import ClientInterceptor, Details, Proceed, ServerInterceptor


# #region client
class SetDeadlines(ClientInterceptor):
    """Gives each call a deadline, unless its caller has set one."""

    def __init__(self, timeouts: Mapping[str, float], otherwise: float) -> None:
        """Take the seconds by method, and those of methods not named."""
        self._timeouts = timeouts
        self._otherwise = otherwise

    def intercept(
        self, proceed: Proceed, details: Details, requests: Any
    ) -> Any:
        """Make the call with its deadline, which gRPC takes as a timeout."""
        if details.timeout is None:
            timeout = self._timeouts.get(details.method, self._otherwise)
            details = replace(details, timeout=timeout)
        return proceed(details, requests)


# #endregion client


# #region server
class OpenMethods(ServerInterceptor):
    """Lets calls of the methods that are named through, and no others."""

    # One that was forgotten is closed, which somebody will notice; an open
    # one, nobody would.
    def __init__(self, methods: AbstractSet[str]) -> None:
        """Take the methods that may be called."""
        self._open = methods

    def before(
        self, call: grpc.HandlerCallDetails, context: grpc.ServicerContext
    ) -> None:
        """Abort, which raises: so the handler is not called."""
        if call.method not in self._open:
            context.abort(
                grpc.StatusCode.PERMISSION_DENIED,
                f"The policy does not open {call.method}.",
            )


# #endregion server
