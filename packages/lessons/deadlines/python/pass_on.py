"""Asks the next server within the time that the caller of this one has left."""

from typing import Any

import grpc
from deadlines import deadlines_pb2_grpc
from deadlines.deadlines_pb2 import RecallRequest, ThinkRequest, Thought
from time_left import time_left_of


class PassOn:
    """The next server, as the Thinker asks it."""

    def __init__(
        self, stub: deadlines_pb2_grpc.ThinkerStub, *, drops_deadline: bool
    ) -> None:
        """Take the stub, and whether to make the mistake of no deadline."""
        self._stub = stub
        self._drops_deadline = drops_deadline

    # #region pass-on
    def think(
        self, request: ThinkRequest, context: grpc.ServicerContext
    ) -> Thought:
        """Pass on a call of Think."""
        onward = ThinkRequest()
        onward.CopyFrom(request)
        onward.hops -= 1
        return _answer(self._within(self._stub.Think, onward, context), context)

    def recall(
        self, request: RecallRequest, context: grpc.ServicerContext
    ) -> Thought:
        """Pass on a call of Recall."""
        onward = RecallRequest(id=request.id, hops=request.hops - 1)
        return _answer(
            self._within(self._stub.Recall, onward, context), context
        )

    def _within(
        self,
        method: grpc.UnaryUnaryMultiCallable,
        request: Any,
        context: grpc.ServicerContext,
    ) -> grpc.Future:
        if self._drops_deadline:
            return method.future(request)
        # What is left of the time of the call that is being answered, and None
        # if it has no deadline. If that call ends first, so does the new one.
        call = method.future(request, timeout=time_left_of(context))
        if not context.add_callback(call.cancel):
            call.cancel()
        return call

    # #endregion pass-on


# The caller hears of a failure with the same code, and where it was.
def _answer(call: grpc.Future, context: grpc.ServicerContext) -> Thought:
    try:
        return call.result()
    except grpc.FutureCancelledError:
        context.abort(grpc.StatusCode.CANCELLED, "The caller has gone.")
    except grpc.RpcError as error:
        details = f"From the next server: {error.details()}"
        context.abort(error.code(), details)
