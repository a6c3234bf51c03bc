"""Shows in which order several interceptors see a call.

A line for each event, with `>` on the way to the handler, and `<` back.
"""

from collections.abc import Callable, Iterator
from typing import Any

import grpc
from any_kind import Behaviour, ClientInterceptor, Details, Proceed, rebuild
from once_ended import once_ended

Write = Callable[[str], None]


# A generator hands on each message when somebody asks for it, and holds one at
# most. A list of them would be the end of every long stream.
def _traced(messages: Iterator[Any], write: Write, line: str) -> Iterator[Any]:
    for message in messages:
        write(line)
        yield message


def _requests(
    requests: Iterator[Any], write: Write, name: str
) -> Iterator[Any]:
    yield from _traced(requests, write, f"{name} > message")
    # The end of the iterator is the client's half-close.
    write(f"{name} > half-close")


class _Responses:
    # Stands for a call whose responses are a stream. The caller of the stub
    # gets it, and so it has to have all that the call has: code(), cancel() …
    def __init__(self, call: Any, write: Write, name: str) -> None:
        self._call = call
        self._write = write
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self._call, attribute)

    def __iter__(self) -> "_Responses":
        return self

    def __next__(self) -> Any:
        try:
            response = next(self._call)
        except (StopIteration, grpc.RpcError):
            self._write(f"{self._name} < {self._call.code().name}")
            raise
        self._write(f"{self._name} < message")
        return response


# #region client
class TraceCalls(ClientInterceptor):
    """Writes a line for each event of a call."""

    def __init__(self, name: str, write: Write) -> None:
        """Take the name that this one has in the lines."""
        self._name = name
        self._write = write

    def intercept(
        self, proceed: Proceed, details: Details, requests: Any
    ) -> Any:
        """Make the call, its streams wrapped. Each function has to proceed.

        A request that comes alone is as good as part of the start.
        """
        self._write(f"{self._name} > start")
        if isinstance(requests, Iterator):
            requests = _requests(requests, self._write, self._name)
        call = proceed(details, requests)
        # A call whose responses are a stream is an iterator of them.
        if isinstance(call, Iterator):
            return _Responses(call, self._write, self._name)
        call.add_done_callback(
            lambda ended: self._write(f"{self._name} < {ended.code().name}")
        )
        return call


# #endregion client
class TraceHandlers(grpc.ServerInterceptor):
    """Writes a line for each event of a call."""

    def __init__(self, name: str, write: Write) -> None:
        """Take the name that this one has in the lines."""
        self._name = name
        self._write = write

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

        def wrap(behaviour: Behaviour) -> Behaviour:
            def behave(requests: Any, context: grpc.ServicerContext) -> Any:
                if handler.request_streaming:
                    requests = _requests(requests, self._write, self._name)
                responses = behaviour(requests, context)
                if handler.response_streaming:
                    line = f"{self._name} < message"
                    return _traced(responses, self._write, line)
                return responses

            return behave

        def start(_: grpc.ServicerContext) -> Callable[[grpc.StatusCode], None]:
            self._write(f"{self._name} > start")
            return lambda code: self._write(f"{self._name} < {code.name}")

        return once_ended(rebuild(handler, wrap), start)
