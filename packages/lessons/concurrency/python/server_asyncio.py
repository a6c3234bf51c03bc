"""Serves the workshop with one process, whose one thread runs an event loop."""

import asyncio

from lesson_kit.program import whole_number
from lesson_kit.server import OPTIONS, bind, run_server_asyncio

import grpc
import grpc.aio
from compute import compute
from concurrency import workshop_pb2, workshop_pb2_grpc
from service import Workshop, fault_of, seconds_of

# The server's own flag: how many calls it takes at once.
FLAGS = {"most-calls": "1000"}


# #region work
class AsyncWorkshop(Workshop):
    """Works with coroutines, which take turns on one thread."""

    async def Work(
        self,
        request: workshop_pb2.WorkRequest,
        context: grpc.aio.ServicerContext,
    ) -> workshop_pb2.WorkReply:
        """Wait, compute, answer."""
        if fault := fault_of(request):
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, fault)
        # While it waits, the thread is free to begin other calls.
        await asyncio.sleep(seconds_of(request))
        # While it computes, nothing else goes on.
        return self.answer(request)


# #endregion work


def make_server(
    most_calls: str,
    worker: int = 1,
    options: tuple[tuple[str, int], ...] = OPTIONS,
) -> grpc.aio.Server:
    """Make a server that does not listen yet."""
    most = whole_number("most-calls", most_calls, 1, 1_000_000)
    server = grpc.aio.server(options=options, maximum_concurrent_rpcs=most)
    workshop = AsyncWorkshop(compute, worker)
    workshop_pb2_grpc.add_WorkshopServicer_to_server(workshop, server)
    return server


# #region start
async def start_server(
    port: int, host: str, most_calls: str = "1000"
) -> tuple[grpc.aio.Server, int]:
    """Start the workshop; return the server and the port it listens on."""
    server = make_server(most_calls)
    bound = bind(server, port, host)
    await server.start()
    return server, bound


# #endregion start

if __name__ == "__main__":
    run_server_asyncio("concurrency", start_server, FLAGS)
