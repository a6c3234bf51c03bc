"""What makes one interceptor of Python serve all four kinds of call.

gRPC has an interface for each kind on the client's side, and hands over a
handler of one kind on the server's.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import grpc


@dataclass(frozen=True)
class Details(grpc.ClientCallDetails):
    """What goes along with a call, in a form that can be changed."""

    method: str
    timeout: float | None
    metadata: tuple[tuple[str, str | bytes], ...]
    credentials: grpc.CallCredentials | None
    wait_for_ready: bool | None
    compression: grpc.Compression | None

    def with_metadata(self, key: str, value: str) -> "Details":
        """Set an entry. The caller's own metadata stays as it is."""
        others = [each for each in self.metadata if each[0] != key]
        return replace(self, metadata=(*others, (key, value)))


# Makes the call: the interceptor's way to the next one. It takes a request or
# an iterator of them, as the interceptor got it.
Proceed = Callable[[Details, Any], Any]


# #region client
class ClientInterceptor(
    grpc.UnaryUnaryClientInterceptor,
    grpc.UnaryStreamClientInterceptor,
    grpc.StreamUnaryClientInterceptor,
    grpc.StreamStreamClientInterceptor,
):
    """Intercepts all four kinds of call in one method."""

    def intercept(
        self, proceed: Proceed, details: Details, requests: Any
    ) -> Any:
        """Make the call, and return it. A subclass does more."""
        return proceed(details, requests)

    def _intercept(
        self, continuation: Proceed, details: Any, requests: Any
    ) -> Any:
        own = Details(
            details.method,
            details.timeout,
            tuple(details.metadata or ()),
            details.credentials,
            details.wait_for_ready,
            details.compression,
        )
        return self.intercept(continuation, own, requests)

    intercept_unary_unary = _intercept
    intercept_unary_stream = _intercept
    intercept_stream_unary = _intercept
    intercept_stream_stream = _intercept


# #endregion client

_MAKERS = {
    (False, False): grpc.unary_unary_rpc_method_handler,
    (False, True): grpc.unary_stream_rpc_method_handler,
    (True, False): grpc.stream_unary_rpc_method_handler,
    (True, True): grpc.stream_stream_rpc_method_handler,
}

# What a handler does: takes a request or an iterator of them, and its context,
# and gives a response or an iterator of them.
Behaviour = Callable[[Any, grpc.ServicerContext], Any]


# #region server
def rebuild(
    handler: grpc.RpcMethodHandler, wrap: Callable[[Behaviour], Behaviour]
) -> grpc.RpcMethodHandler:
    """Wrap what a handler does. The new handler is of the same kind.

    With another kind, gRPC would take a request for an iterator, or an
    iterator of responses for a response.
    """
    behaviour = (
        handler.unary_unary
        or handler.unary_stream
        or handler.stream_unary
        or handler.stream_stream
    )
    make = _MAKERS[handler.request_streaming, handler.response_streaming]
    return make(
        wrap(behaviour),
        handler.request_deserializer,
        handler.response_serializer,
    )


class ServerInterceptor(grpc.ServerInterceptor):
    """Intercepts all four kinds of call in one method."""

    def before(self, call: grpc.HandlerCallDetails, context: Any) -> None:
        """Do something before the handler. A subclass says what."""

    def intercept_service(
        self,
        continuation: Callable[
            [grpc.HandlerCallDetails], grpc.RpcMethodHandler | None
        ],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> grpc.RpcMethodHandler | None:
        """Put `before` in front of the handler, on the handler's own thread."""
        handler = continuation(handler_call_details)
        if handler is None:
            return None

        # No `yield` here: it would make this a generator, whatever the kind.
        def wrap(behaviour: Behaviour) -> Behaviour:
            def behave(requests: Any, context: grpc.ServicerContext) -> Any:
                self.before(handler_call_details, context)
                return behaviour(requests, context)

            return behave

        return rebuild(handler, wrap)


# #endregion server


def metadata_value(metadata: Any, key: str) -> str | None:
    """Give the first value of a key, or None."""
    for each, value in metadata or ():
        if each == key:
            return str(value)
    return None
