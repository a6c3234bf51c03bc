"""Serves the library so that no error gets out, and the kiosk as it is."""

import traceback
from concurrent import futures
from threading import Event

from lesson_kit.program import whole_number
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from books import first_books
from safely import Log, Safely
from service import Kiosk, Library
from status_codes import status_codes_pb2_grpc as services

FLAGS = {
    # The largest request in bytes; 4 MiB is what gRPC has by default.
    "max-request": "4194304",
    # Serves the library as it is, too.
    "unsafe": False,
}


# #region start
def start_server(
    port: int,
    host: str = "127.0.0.1",
    *,
    max_request: str = FLAGS["max-request"],
    unsafe: bool = False,
    log: Log = traceback.print_exception,
) -> tuple[grpc.Server, int]:
    """Start the services; return the server and the port it listens on."""
    limit = whole_number("max-request", max_request, 0, 2**30)
    service = Library(first_books(), _wait)
    server = grpc.server(
        futures.ThreadPoolExecutor(max_workers=10),
        options=(*OPTIONS, ("grpc.max_receive_message_length", limit)),
    )
    services.add_LibraryServicer_to_server(
        service if unsafe else Safely(service, log), server
    )
    services.add_KioskServicer_to_server(Kiosk(), server)
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start


# The call ends when it is answered, cancelled or late: nobody waits any longer.
def _wait(context: grpc.ServicerContext, seconds: float) -> None:
    ended = Event()
    if context.add_callback(ended.set):
        ended.wait(seconds)


if __name__ == "__main__":
    run_server("status-codes", start_server, FLAGS)
