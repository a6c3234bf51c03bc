"""Serves the Thinker, and knows which server is next."""

from concurrent import futures
from time import sleep

from lesson_kit.server import OPTIONS, bind, run_server

import grpc
from deadlines import deadlines_pb2_grpc
from pass_on import PassOn
from service import Thinker

FLAGS = {
    # The address of the server that is next on the way; this one, if empty.
    "next-server": "",
    # Makes a mistake: it asks the next server without a deadline.
    "drop-deadline": False,
}


# #region start
def start_server(
    port: int,
    host: str = "127.0.0.1",
    *,
    next_server: str = "",
    drop_deadline: bool = False,
) -> tuple[grpc.Server, int]:
    """Start the Thinker; return the server and the port it listens on."""
    # A call takes a thread until it is answered, one that asks this server
    # again takes two.
    pool = futures.ThreadPoolExecutor(max_workers=20)
    server = grpc.server(pool, options=OPTIONS)
    bound = bind(server, port, host)
    # A server can be a client, too. It keeps one channel for all it passes on.
    channel = grpc.insecure_channel(next_server or f"localhost:{bound}")
    stub = deadlines_pb2_grpc.ThinkerStub(channel)
    thinker = Thinker(sleep, PassOn(stub, drops_deadline=drop_deadline))
    deadlines_pb2_grpc.add_ThinkerServicer_to_server(thinker, server)
    server.start()
    return server, bound


# #endregion start

# Only as the program itself, so that a test can import start_server.
if __name__ == "__main__":
    run_server("deadlines", start_server, FLAGS)
