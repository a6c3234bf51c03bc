"""How a server interceptor learns, once, that a call has ended, and how."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import grpc
from any_kind import Behaviour, rebuild

# Takes the code with which a call has ended.
Done = Callable[[grpc.StatusCode], None]


def once_ended(
    handler: grpc.RpcMethodHandler,
    start: Callable[[grpc.ServicerContext], Done],
) -> grpc.RpcMethodHandler:
    """Rebuild a handler so that what `start` gives is called at the end.

    gRPC tells of the end of every call by a callback, but not how it was: one
    that has neither finished nor failed by then was cancelled, or its deadline
    has passed.
    """

    def wrap(behaviour: Behaviour) -> Behaviour:
        def behave(requests: Any, context: grpc.ServicerContext) -> Any:
            done = _once(start(context))
            if not context.add_callback(
                lambda: done(grpc.StatusCode.CANCELLED)
            ):
                # It has ended before its handler's turn came.
                done(grpc.StatusCode.CANCELLED)
            try:
                responses = behaviour(requests, context)
            except Exception:
                done(_failure(context))
                raise
            if handler.response_streaming:
                return _watch(responses, context, done)
            done(context.code() or grpc.StatusCode.OK)
            return responses

        return behave

    return rebuild(handler, wrap)


# A generator, which hands each response on when it is asked for one. So it
# holds one at most.
def _watch(
    responses: Iterator[Any], context: grpc.ServicerContext, done: Done
) -> Iterator[Any]:
    try:
        yield from responses
    except Exception:
        done(_failure(context))
        raise
    done(context.code() or grpc.StatusCode.OK)


# What is raised without abort has no code, and gRPC sends UNKNOWN.
def _failure(context: grpc.ServicerContext) -> grpc.StatusCode:
    return context.code() or grpc.StatusCode.UNKNOWN


# The callback comes on another thread than the rest.
def _once(done: Done) -> Done:
    first = threading.Lock()

    def end(code: grpc.StatusCode) -> None:
        if first.acquire(blocking=False):
            done(code)

    return end
