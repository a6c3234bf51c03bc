"""What a server says to callers in its own language and in others."""

from collections.abc import Callable

import grpc
from example import (
    example_pb2,
    example_pb2_grpc,
    values_pb2,
    values_pb2_grpc,
)

# #region exchange
OWN_LANGUAGE = "py"
LANGUAGES = ("ts", "py", "java", "go")


# What the service prints goes to log, so that it needs no terminal.
class Exchange(example_pb2_grpc.TestServiceServicer):
    """The TestService."""

    def __init__(self, log: Callable[[str], None]) -> None:
        """Take the function that each line is printed with."""
        self._log = log

    def method(
        self, request: example_pb2.Request, _: grpc.ServicerContext
    ) -> example_pb2.Result:
        """Answer according to the language of the caller."""
        sent = f"{request.request1}, {request.request2}"
        self._log(f"TestService server received: {sent}")
        result = _answer(request.request1)
        answered = f"{result.result1}, {result.result2}"
        self._log(f"TestService server sent: {answered}")
        return result


# Messages look alike from every language, so the caller has to name its own.
def _answer(request1: str) -> example_pb2.Result:
    callers = {f"{each}-request1": each for each in LANGUAGES}
    caller = callers.get(request1, OWN_LANGUAGE)
    if caller == OWN_LANGUAGE:
        return example_pb2.Result(result1="f1", result2="fn1")
    route = f"{caller}-client->{OWN_LANGUAGE}-server"
    return example_pb2.Result(result1=f"res1-{route}", result2=f"res2-{route}")


# #endregion exchange


# #region echo
class Values(values_pb2_grpc.ValueServiceServicer):
    """The ValueService."""

    # The request was decoded before this line, and is encoded after it.
    # Whatever the language cannot hold is lost in between.
    def Echo(
        self, request: values_pb2.Values, _: grpc.ServicerContext
    ) -> values_pb2.Values:
        """Answer with the message as it came."""
        return request


# #endregion echo
