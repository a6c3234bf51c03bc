"""Methods that may fail as they like: what they raise ends the call alone.

A Python server outlives what a method raises. But gRPC makes UNKNOWN of it, and
sends the text of the error to the caller.
"""

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import grpc
from fail import StatusError

# Notes an error that callers do not get to see.
Log = Callable[[Exception], None]


# #region safely
class Safely:
    """Wraps every method of a service, of all four kinds.

    log gets each error that is not a StatusError.
    """

    def __init__(self, service: object, log: Log) -> None:
        """Take the service."""
        self._service = service
        self._log = log

    # gRPC asks for each method by its name, once, when the service is added.
    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Give the method of that name, wrapped."""
        method = getattr(self._service, name)
        log = self._log

        def answer(request: Any, context: grpc.ServicerContext) -> Any:
            try:
                return method(request, context)
            except Exception as error:  # noqa: BLE001, all of them end the call
                return _end(context, error, log)

        # A method with `yield` raises nothing until its responses are asked
        # for, one by one.
        def answers(
            request: Any, context: grpc.ServicerContext
        ) -> Iterator[Any]:
            try:
                yield from method(request, context)
            except Exception as error:  # noqa: BLE001, all of them end the call
                _end(context, error, log)

        return answers if inspect.isgeneratorfunction(method) else answer


# #endregion safely


# #region status
def _end(context: grpc.ServicerContext, error: Exception, log: Log) -> None:
    # Whoever has set a code has said it all, as `context.abort` does, and as
    # the generated methods do that nobody has written yet.
    if context.code() is not None:
        raise error
    status = status_of(error, log)
    context.abort(status.code, status.details)


def status_of(error: Exception, log: Log) -> StatusError:
    """Turn what a method raised into what the caller gets to see."""
    # A StatusError was meant for the caller. With OK it would say that a call
    # which failed went well.
    if isinstance(error, StatusError) and error.code != grpc.StatusCode.OK:
        return error
    # Anything else is a fault of the server, and so is the status of a call
    # that the method made itself. Its text is for those who run the server: it
    # may name tables, addresses or people.
    log(error)
    return StatusError(grpc.StatusCode.INTERNAL, "The server has failed.")


# #endregion status
