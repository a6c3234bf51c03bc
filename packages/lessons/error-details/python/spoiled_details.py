"""Four mistakes with details, each in place of with_details.

Servers make them, and clients have to live with them.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass

import grpc
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import DebugInfo
from status_details import with_details

# As long as a stack trace may be, in bytes.
LONG = 20_000


@dataclass
class _Status(grpc.Status):
    code: grpc.StatusCode
    details: str
    trailing_metadata: tuple[tuple[str, bytes], ...] = ()


def missing(
    code: grpc.StatusCode, message: str, _: Sequence[Message]
) -> grpc.Status:
    """Give a code and a text, and nothing else."""
    return _Status(code, message)


def malformed(
    code: grpc.StatusCode, message: str, details: Sequence[Message]
) -> grpc.Status:
    """Make Base64 of the bytes, as gRPC does once more."""
    status = with_details(code, message, details)
    [(key, value)] = status.trailing_metadata
    return _Status(code, message, ((key, base64.b64encode(value)),))


def mismatched(
    code: grpc.StatusCode, message: str, _: Sequence[Message]
) -> grpc.Status:
    """Pass on the trailers of a call of one's own, with another status."""
    inner = with_details(grpc.StatusCode.NOT_FOUND, "No such customer.", [])
    return _Status(code, message, inner.trailing_metadata)


def large(
    code: grpc.StatusCode, message: str, details: Sequence[Message]
) -> grpc.Status:
    """Put into the trailers what belongs into a log."""
    return with_details(code, message, [*details, DebugInfo(detail="x" * LONG)])


# The mistakes by their names, the values of the server's flag `--spoil`.
SPOILED = {
    each.__name__: each for each in (missing, malformed, mismatched, large)
}
