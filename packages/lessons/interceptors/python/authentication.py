"""An API key with each call, and a server that answers none without it."""

from collections.abc import Callable
from typing import Any

import grpc
from any_kind import (
    ClientInterceptor,
    Details,
    Proceed,
    ServerInterceptor,
    metadata_value,
)

_KEY = "x-api-key"


# #region client
class SendApiKey(ClientInterceptor):
    """Sends a key with each call.

    An interceptor does not know whether the channel is encrypted. Call
    credentials do, and refuse to send a secret in the open: see token-auth.
    """

    def __init__(self, key: str) -> None:
        """Take the key."""
        self._key = key

    def intercept(
        self, proceed: Proceed, details: Details, requests: Any
    ) -> Any:
        """Make the call with the key."""
        return proceed(details.with_metadata(_KEY, self._key), requests)


# #endregion client


# #region server
class RequireApiKey(ServerInterceptor):
    """Ends each call that has no good key."""

    def __init__(self, is_good: Callable[[str], bool]) -> None:
        """Take what tells whether a key is one of those given out."""
        self._is_good = is_good

    def before(
        self, call: grpc.HandlerCallDetails, context: grpc.ServicerContext
    ) -> None:
        """Abort, which raises: so the handler is not called.

        The status goes out through the interceptors before this one.
        """
        key = metadata_value(call.invocation_metadata, _KEY)
        if key is not None and self._is_good(key):
            return
        context.abort(
            grpc.StatusCode.UNAUTHENTICATED, "The call has no good API key."
        )


# #endregion server
