"""A request id: the client sends it, the server logs it and sends it back.

So two logs of two machines can be laid side by side.
"""

import re
from collections.abc import Callable
from typing import Any

import grpc
from any_kind import ClientInterceptor, Details, Proceed, metadata_value
from once_ended import once_ended

_KEY = "x-request-id"

# Takes a line: which request, which method, and the code of its end.
Log = Callable[[str, str, grpc.StatusCode], None]


# #region client
class SendRequestId(ClientInterceptor):
    """Sends an id with each call, and logs the one that came back."""

    def __init__(self, new_id: Callable[[], str], log: Log) -> None:
        """Take what gives an id that no other call has, and the log."""
        self._new_id = new_id
        self._log = log

    def intercept(
        self, proceed: Proceed, details: Details, requests: Any
    ) -> Any:
        """Make the call with an id, and look at its trailers at its end."""
        call = proceed(details.with_metadata(_KEY, self._new_id()), requests)

        # The trailers come with the status, whatever it is. This runs on a
        # thread of gRPC's own where responses are a stream.
        def end(ended: Any) -> None:
            returned = _id_in(ended.trailing_metadata())
            self._log(returned, details.method, ended.code())

        call.add_done_callback(end)
        return call


# #endregion client


# #region server
class LogRequests(grpc.ServerInterceptor):
    """Logs each call with its id when it has ended, and sends the id back."""

    def __init__(self, log: Log) -> None:
        """Take the log."""
        self._log = log

    def intercept_service(
        self,
        continuation: Callable[
            [grpc.HandlerCallDetails], grpc.RpcMethodHandler | None
        ],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> grpc.RpcMethodHandler | None:
        """Rebuild the handler, of whatever kind it is."""
        handler = continuation(handler_call_details)
        if handler is None:
            return None
        method = handler_call_details.method
        request_id = _id_in(handler_call_details.invocation_metadata)

        def start(
            context: grpc.ServicerContext,
        ) -> Callable[[grpc.StatusCode], None]:
            # A handler that sets trailers, too, has to keep those that it
            # finds in context.trailing_metadata().
            context.set_trailing_metadata(((_KEY, request_id),))
            return lambda code: self._log(request_id, method, code)

        return once_ended(handler, start)


# #endregion server


# What strangers send goes into no log before it has been looked at.
def _id_in(metadata: Any) -> str:
    value = metadata_value(metadata, _KEY) or ""
    return value if re.fullmatch(r"[\w-]{1,64}", value, re.ASCII) else "none"
