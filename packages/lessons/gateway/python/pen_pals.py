"""Answers postcards: both sides write and read, neither ahead of the other."""

from collections.abc import Iterator

import grpc
from hello_world import pen_pals_pb2_grpc
from hello_world.postcards_pb2 import Postcard


# #region write
class PenPals(pen_pals_pb2_grpc.PenPalsServicer):
    """Answers the postcards of somebody who writes."""

    def Write(
        self,
        request_iterator: Iterator[Postcard],
        context: grpc.ServicerContext,
    ) -> Iterator[Postcard]:
        """Answer each postcard, and their end with a postscript."""
        count = 0
        for postcard in request_iterator:
            if not postcard.text:
                details = "text: a postcard says something."
                context.abort(grpc.StatusCode.INVALID_ARGUMENT, details)
            count += 1
            words = f"{postcard.recipient} has read: {postcard.text}"
            # Taken when the client has room: until then nothing more is read.
            yield Postcard(recipient="you", text=words)
        yield Postcard(recipient="you", text=f"P.S. That makes {count}.")


# #endregion write
