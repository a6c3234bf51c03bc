"""Books seats, and acts on what the refusals say."""

from typing import Any

from lesson_kit.client import run_client

import grpc
from error_details import box_office_pb2, box_office_pb2_grpc
from status_details import details_of

ADA = {"name": "Ada", "email": "ada@example.com"}
BOOKINGS = [
    {"show": "Hamlet", **ADA, "seats": ["A1", "A2"]},
    {"show": "Hamlet", "name": "", "email": "ada", "seats": ["A1", "Z9"]},
    {"show": "Macbeth", **ADA, "seats": ["A1"]},
]


# #region call
def book(
    stub: box_office_pb2_grpc.BoxOfficeStub, booking: dict[str, Any]
) -> list[str]:
    """Book seats, and return the lines that say what came of it."""
    request = box_office_pb2.BookSeatsRequest(**booking)
    try:
        reply = stub.BookSeats(request, timeout=5)
    except grpc.RpcError as error:
        return _lines_of(error)
    return [f"Booked: {', '.join(reply.seats)}"]


# #endregion call


# #region act
class NoDetailsError(grpc.RpcError):
    """A call that failed, without details that say more."""

    def __init__(self, error: grpc.RpcError, problem: str) -> None:
        """Take the failed call, and why there are no details."""
        super().__init__(problem)
        self._error = error
        self._problem = problem

    def code(self) -> grpc.StatusCode:
        """Give the code of the call."""
        return self._error.code()

    def details(self) -> str:
        """Give the text of the call, and why there is no more."""
        return f"{self._error.details()} {self._problem}"


def _lines_of(error: grpc.RpcError) -> list[str]:
    """Say what a refusal means for whoever books."""
    details = details_of(error)
    if details.problem:
        # Without details there is the status alone, as of any failed call.
        raise NoDetailsError(error, details.problem)
    lines = [f"{error.code().name}: {error.details()}"]
    if details.bad_request:
        lines += [
            f"  Correct {each.field}: {each.description}"
            for each in details.bad_request.field_violations
        ]
    if details.quota_failure:
        lines += [
            f"  Used up, {each.subject}: {each.description}"
            for each in details.quota_failure.violations
        ]
    if details.retry_info and details.retry_info.HasField("retry_delay"):
        # A program would wait. Before the time is over, to ask again is no use:
        # so a part of a second counts as a whole one.
        delay = details.retry_info.retry_delay
        seconds = delay.seconds + (1 if delay.nanos > 0 else 0)
        lines.append(f"  Ask again in {seconds} seconds.")
    lines += [
        f"  Unknown: {each.type_url}, {len(each.value)} bytes"
        for each in details.others
    ]
    return lines


# #endregion act


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when all is booked."""
    with grpc.insecure_channel(flags["address"]) as channel:
        stub = box_office_pb2_grpc.BoxOfficeStub(channel)
        one = {"show": flags["show"], **ADA, "seats": ["A1"]}
        # With a show, one seat is booked for it, and nothing else.
        for booking in [one] if flags["show"] else BOOKINGS:
            print("\n".join(book(stub, booking)))


# #endregion connect

if __name__ == "__main__":
    run_client("error-details", {"show": ""}, main)
