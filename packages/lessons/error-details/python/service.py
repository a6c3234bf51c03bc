"""Books seats, or refuses with all that a caller needs to do better."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import grpc
from error_details import box_office_pb2, box_office_pb2_grpc, waiting_list_pb2
from google.protobuf.duration_pb2 import Duration
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import BadRequest, QuotaFailure, RetryInfo

# Seats that are not paid for come back after this many seconds.
PAY_WITHIN_SECONDS = 90
MOST_SEATS = 6


@dataclass
class Show:
    """How many seats are free, and how many people wait for one."""

    free: int
    waiting: int


Refuse = Callable[[grpc.StatusCode, str, Sequence[Message]], grpc.Status]


class BoxOffice(box_office_pb2_grpc.BoxOfficeServicer):
    """Refuses bookings. One that is good changes nothing here."""

    def __init__(self, shows: Mapping[str, Show], refuse: Refuse) -> None:
        """Take the shows by their names, and what makes a status."""
        self._shows = shows
        self._refuse = refuse

    # #region refuse
    def BookSeats(
        self,
        request: box_office_pb2.BookSeatsRequest,
        context: grpc.ServicerContext,
    ) -> box_office_pb2.BookSeatsReply:
        """Book seats for a show, or say in the details why not."""
        show = self._shows.get(request.show)
        violations = _violations_in(request, show)
        if show is None or violations:
            # All that is wrong at once: one answer, and one form to correct.
            context.abort_with_status(
                self._refuse(
                    grpc.StatusCode.INVALID_ARGUMENT,
                    "The booking has mistakes.",
                    [BadRequest(field_violations=violations)],
                )
            )
        elif show.free < len(request.seats):
            subject = f"show:{request.show}"
            description = f"{show.free} of its seats are free."
            context.abort_with_status(
                self._refuse(
                    grpc.StatusCode.RESOURCE_EXHAUSTED,
                    "Too few seats are free.",
                    [
                        QuotaFailure(
                            violations=[
                                QuotaFailure.Violation(
                                    subject=subject, description=description
                                )
                            ]
                        ),
                        RetryInfo(
                            retry_delay=Duration(seconds=PAY_WITHIN_SECONDS)
                        ),
                        # A type of detail may be your own.
                        waiting_list_pb2.WaitingList(place=show.waiting + 1),
                    ],
                )
            )
        return box_office_pb2.BookSeatsReply(seats=request.seats)

    # #endregion refuse


# #region violations
def _violations_in(
    request: box_office_pb2.BookSeatsRequest, known: Show | None
) -> list[BadRequest.FieldViolation]:
    violations = []

    # `field` is a path, with the names of the contract: programs read it. The
    # description is for people. Nothing that was sent is repeated, and long
    # lists are not looked at, so that no request makes the details too large.
    def report(field: str, description: str) -> None:
        violations.append(
            BadRequest.FieldViolation(field=field, description=description)
        )

    if not known:
        report("show", "There is no such show.")
    if request.name == "":
        report("name", "Somebody has to come.")
    if "@" not in request.email:
        report("email", "An address has an @.")
    if not request.seats:
        report("seats", "Choose a seat.")
    if len(request.seats) > MOST_SEATS:
        report("seats", f"Choose {MOST_SEATS} seats at most.")
        return violations
    for index, seat in enumerate(request.seats):
        if not re.fullmatch(r"[A-J]([1-9]|1[0-9]|20)", seat):
            report(f"seats[{index}]", "There is no such seat.")
    return violations


# #endregion violations
