"""Serves the workshop with several processes, each with an event loop."""

import asyncio
from multiprocessing.connection import Connection

from lesson_kit.program import whole_number
from lesson_kit.server import run_server

import server_asyncio
from worker import drain_of, ignore_signals
from workers import SHARED, Workers, reserve

FLAGS = {**server_asyncio.FLAGS, "workers": "2"}


def start_server(
    port: int, host: str, workers: str, **flags: str
) -> tuple[Workers, int]:
    """Start the workers; return them and the port they listen on."""
    count = whole_number("workers", workers, 1, 64)
    running = Workers(reserve(port, host), serve, flags)
    running.start(count)
    return running, running.port


def serve(
    worker: int, parent: Connection, address: str, flags: dict[str, str]
) -> None:
    """Run an event loop in this worker."""
    ignore_signals()
    asyncio.run(serve_asyncio(worker, parent, address, flags))


async def serve_asyncio(
    worker: int, parent: Connection, address: str, flags: dict[str, str]
) -> None:
    """Serve as one of several workers."""
    shared = server_asyncio.make_server(**flags, worker=worker, options=SHARED)
    shared.add_insecure_port(address)
    await shared.start()
    parent.send("listening")
    # The parent's word comes from a pipe, which would block the loop.
    await shared.stop(await asyncio.to_thread(drain_of, parent))


if __name__ == "__main__":
    run_server("concurrency", start_server, FLAGS)
