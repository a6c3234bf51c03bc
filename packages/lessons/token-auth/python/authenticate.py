"""A server interceptor: a call gets to its handler once the caller is known."""

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import grpc
from caller import Caller, set_caller

Metadata = Sequence[tuple[str, str | bytes]]


# A way to show who one is. It gives None if the metadata has nothing of its
# kind, so that the next way is tried, and raises Refused if it has something
# that is not good.
Mechanism = Callable[[Metadata], Caller | None]


class Refused(Exception):  # noqa: N818, a call that is refused is no error here
    """A call does not get to its handler."""

    def __init__(self, code: grpc.StatusCode, details: str) -> None:
        """Say why, by a status code and a sentence for the caller."""
        super().__init__(details)
        self.code = code
        self.details = details


# #region interceptor
class Authenticate(grpc.ServerInterceptor):
    """Lets a call through once it is known who calls, and that they may.

    mechanisms are asked in their order. scopes has the scope that each method
    asks for, by the method's full path; a method that is not named is open to
    nobody.
    """

    def __init__(
        self, mechanisms: Sequence[Mechanism], scopes: Mapping[str, str]
    ) -> None:
        """Take the ways to show who one is, and what each method asks for."""
        self._mechanisms = mechanisms
        self._scopes = scopes

    def intercept_service(
        self,
        continuation: Callable[
            [grpc.HandlerCallDetails], grpc.RpcMethodHandler | None
        ],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> grpc.RpcMethodHandler | None:
        """Wrap the handler of a call of any of the four kinds."""
        handler = continuation(handler_call_details)
        if handler is None:
            return None
        scope = self._scopes.get(handler_call_details.method)
        metadata = handler_call_details.invocation_metadata

        # This function runs on the thread that takes up all calls, so the work
        # is left to the handler's own thread. There the wrapper looks like a
        # handler of a stream of requests, whatever the method is: gRPC reads
        # the one message of another method before it calls the handler, and
        # those of a stream when they are asked for.
        def behave(
            requests: Iterator[Any], context: grpc.ServicerContext
        ) -> Any:
            try:
                caller = _identify(metadata, self._mechanisms)
                _permit(caller, scope)
            except Refused as refused:
                context.abort(refused.code, refused.details)
            except Exception:  # noqa: BLE001, all of them end the call
                # What went wrong inside the server is nothing that a caller
                # should read, and gRPC would send the text of the error.
                traceback.print_exc()
                context.abort(
                    grpc.StatusCode.INTERNAL,
                    "The caller could not be checked.",
                )
            set_caller(caller)
            if handler.request_streaming:
                return _behaviour_of(handler)(requests, context)
            return _behaviour_of(handler)(_only(requests, context), context)

        kind = (
            grpc.stream_stream_rpc_method_handler
            if handler.response_streaming
            else grpc.stream_unary_rpc_method_handler
        )
        return kind(
            behave, handler.request_deserializer, handler.response_serializer
        )


# #endregion interceptor


# #region codes
def _identify(metadata: Metadata, mechanisms: Sequence[Mechanism]) -> Caller:
    for mechanism in mechanisms:
        caller = mechanism(metadata)
        if caller:
            return caller
    # UNAUTHENTICATED: I do not know who you are. Come back with a good token.
    raise Refused(grpc.StatusCode.UNAUTHENTICATED, "No token and no API key.")


def _permit(caller: Caller, scope: str | None) -> None:
    if scope is not None and scope in caller.scopes:
        return
    # PERMISSION_DENIED: I know who you are, and you may not. Another try with
    # the same token ends in the same way.
    raise Refused(
        grpc.StatusCode.PERMISSION_DENIED,
        "No scope opens this method."
        if scope is None
        else f"The scope {scope} is missing.",
    )


# #endregion codes


def _behaviour_of(handler: grpc.RpcMethodHandler) -> Callable[..., Any]:
    return (
        handler.unary_unary
        or handler.unary_stream
        or handler.stream_unary
        or handler.stream_stream
    )


def _only(requests: Iterator[Any], context: grpc.ServicerContext) -> Any:
    for request in requests:
        return request
    # As gRPC itself answers to a call without the message that it should have.
    context.abort(
        grpc.StatusCode.UNIMPLEMENTED, "The call has no request message."
    )
    return None
