"""Serves the box office, whose refusals have details."""

from concurrent import futures

from lesson_kit.program import UsageError
from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from error_details import box_office_pb2_grpc
from service import BoxOffice, Refuse, Show
from spoiled_details import SPOILED
from status_details import with_details

SHOWS = {
    "Hamlet": Show(free=40, waiting=0),
    "Macbeth": Show(free=0, waiting=6),
}


# #region start
def start_server(
    port: int, host: str = "127.0.0.1", refuse: Refuse = with_details
) -> tuple[grpc.Server, int]:
    """Start the box office; refuse makes the statuses of its refusals."""
    pool = futures.ThreadPoolExecutor(max_workers=10)
    server = grpc.server(pool, options=OPTIONS)
    box_office_pb2_grpc.add_BoxOfficeServicer_to_server(
        BoxOffice(SHOWS, refuse), server
    )
    bound = bind(server, port, host)
    server.start()
    return server, bound


# #endregion start

FLAGS = {"spoil": ""}


def main(port: int, host: str, spoil: str) -> tuple[grpc.Server, int]:
    """Start the server as its flags say."""
    if spoil and spoil not in SPOILED:
        known = ", ".join(SPOILED)
        message = f'--spoil takes one of {known}, not "{spoil}".'
        raise UsageError(message)
    return start_server(port, host, SPOILED.get(spoil, with_details))


# Only as the program itself, so that a test can import start_server.
if __name__ == "__main__":
    run_server("error-details", main, FLAGS)
