"""Ends a call whose interceptor raises, with a text that tells nothing."""

from collections.abc import Callable
from typing import Any

import grpc


# #region server
class CatchThrown(grpc.ServerInterceptor):
    """To stand before those that it is to watch.

    gRPC itself would go on, too, and answer UNKNOWN. This one gives the error
    to `report`, and the code that says whose mistake it was.
    """

    def __init__(self, report: Callable[[Exception], None]) -> None:
        """Take what gets the error, which is nothing for a client to read."""
        self._report = report

    def intercept_service(
        self,
        continuation: Callable[
            [grpc.HandlerCallDetails], grpc.RpcMethodHandler | None
        ],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> grpc.RpcMethodHandler | None:
        """Ask the interceptors after this one for the handler."""
        try:
            return continuation(handler_call_details)
        except Exception as error:  # noqa: BLE001, all of them end the call
            self._report(error)
        # There is no handler that would say of which kind the call is. This
        # kind reads no message and sends none, and so will do for all.
        return grpc.stream_stream_rpc_method_handler(_fail)


# #endregion server


def _fail(_: Any, context: grpc.ServicerContext) -> None:
    context.abort(
        grpc.StatusCode.INTERNAL, "An interceptor of the server failed."
    )
