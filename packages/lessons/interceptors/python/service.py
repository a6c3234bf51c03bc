"""What the Echo does with calls, one of each kind. It knows no interceptor."""

from collections.abc import Iterator

import grpc
from interceptors import echo_pb2_grpc
from interceptors.echo_pb2 import (
    ForgetRequest,
    ForgetResponse,
    Line,
    RepeatRequest,
)


# #region echo
class Echo(echo_pb2_grpc.EchoServicer):
    """Answers with what it hears, in capital letters."""

    def Say(self, request: Line, context: grpc.ServicerContext) -> Line:
        """Answer one line.

        abort makes its code the status of the call, and passes each
        interceptor as an exception.
        """
        if not request.text:
            _refuse(context)
        return _loud(request)

    def Repeat(
        self, request: RepeatRequest, _: grpc.ServicerContext
    ) -> Iterator[Line]:
        """Answer as often as asked.

        While the reader is slow, gRPC asks for no next answer; once it has
        cancelled, never again.
        """
        for _number in range(request.times):
            yield _loud(request.line)

    def Join(
        self, request_iterator: Iterator[Line], _: grpc.ServicerContext
    ) -> Line:
        """Answer once, with all lines in one."""
        lines = (_loud(line).text for line in request_iterator)
        return Line(text=" ".join(lines))

    def Talk(
        self, request_iterator: Iterator[Line], context: grpc.ServicerContext
    ) -> Iterator[Line]:
        """Answer each line before the next one comes."""
        for line in request_iterator:
            if not line.text:
                _refuse(context)
            yield _loud(line)

    def Forget(
        self, _request: ForgetRequest, _: grpc.ServicerContext
    ) -> ForgetResponse:
        """Let nobody get here: the policy sees to that."""
        return ForgetResponse()


# #endregion echo


def _loud(line: Line) -> Line:
    return Line(text=line.text.upper())


def _refuse(context: grpc.ServicerContext) -> None:
    context.abort(grpc.StatusCode.INVALID_ARGUMENT, "The line is empty.")
