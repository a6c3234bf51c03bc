"""google.rpc.Status: the status of a call as a message, with details.

A program can act on them. They travel in the trailers, beside the code and the
text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

# #region load
# The package grpcio-status knows the key of the trailer, and the package
# googleapis-common-protos has the messages.
import grpc
from google.protobuf.any_pb2 import Any
from google.protobuf.message import DecodeError, Message
from google.rpc.error_details_pb2 import BadRequest, QuotaFailure, RetryInfo
from google.rpc.status_pb2 import Status
from grpc_status import rpc_status

# #endregion load


@dataclass
class Details:
    """What a client reads."""

    bad_request: BadRequest | None = None
    quota_failure: QuotaFailure | None = None
    retry_info: RetryInfo | None = None
    # Details of types that the client does not know, as they came.
    others: list[Any] = field(default_factory=list)
    # Why there are no details, in a sentence.
    problem: str | None = None


# #region write
def with_details(
    code: grpc.StatusCode, message: str, details: Sequence[Message]
) -> grpc.Status:
    """Make a status with details, for context.abort_with_status."""
    number, _ = code.value
    packed = [pack(detail) for detail in details]
    # The code and the message travel twice: here, and as gRPC always does it.
    status = Status(code=number, message=message, details=packed)
    return rpc_status.to_status(status)


def pack(message: Message) -> Any:
    """Pack a message into an Any, which holds a message of any type.

    That is the name of the type in a URL, and the message's bytes. What came as
    an Any is passed on as it is.
    """
    if isinstance(message, Any):
        return message
    packed = Any()
    packed.Pack(message)
    return packed


# #endregion write


# #region read
def details_of(error: grpc.RpcError) -> Details:
    """Read the details of a call that failed.

    No bytes make it raise: `problem` then says why there are none.
    """
    try:
        status = rpc_status.from_call(error)
        if status is None:
            return Details(problem="It came without details.")
        return _unpack(status)
    except DecodeError:
        return Details(problem="Its details are malformed.")
    except ValueError:
        # The status that gRPC itself sends decides. Details that say another
        # code or text were made for another call, such as one that the server
        # made itself.
        return Details(problem="Its details are of another status.")


def _unpack(status: Status) -> Details:
    found = Details()
    for detail in status.details:
        # The type's name follows the last slash. Nobody fetches that URL.
        if detail.Is(BadRequest.DESCRIPTOR):
            found.bad_request = BadRequest.FromString(detail.value)
        elif detail.Is(QuotaFailure.DESCRIPTOR):
            found.quota_failure = QuotaFailure.FromString(detail.value)
        elif detail.Is(RetryInfo.DESCRIPTOR):
            found.retry_info = RetryInfo.FromString(detail.value)
        else:
            # A newer server may send more types. The bytes stay as they came,
            # so that they can be passed on to somebody who knows the type.
            found.others.append(detail)
    return found


# #endregion read
