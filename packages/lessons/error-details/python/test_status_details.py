"""Details there and back, and what becomes of bytes that are none."""

from unittest.mock import Mock

import grpc
import pytest
from google.protobuf.any_pb2 import Any
from google.protobuf.duration_pb2 import Duration
from google.rpc.error_details_pb2 import BadRequest, QuotaFailure, RetryInfo
from spoiled_details import SPOILED
from status_details import Details, details_of, with_details

ABORTED = grpc.StatusCode.ABORTED
TOO_MANY = QuotaFailure(
    violations=[QuotaFailure.Violation(subject="a", description="b")]
)
UNKNOWN = Any(type_url="example.org/new.Type", value=b"\1\0")
ANOTHER = Details(problem="Its details are of another status.")


def as_error(
    status: grpc.Status,
    code: grpc.StatusCode | None = None,
    text: str | None = None,
) -> grpc.RpcError:
    """Give what a client gets when a server answers with a status."""
    error = Mock(spec=grpc.Call)
    error.code.return_value = code or status.code
    error.details.return_value = status.details if text is None else text
    error.trailing_metadata.return_value = status.trailing_metadata
    return error


def test_gives_the_details_that_were_sent_and_no_others() -> None:
    violation = BadRequest.FieldViolation(field="a", description="中文")
    bad_request = BadRequest(field_violations=[violation])
    retry_info = RetryInfo(retry_delay=Duration(seconds=1, nanos=5))
    sent = [bad_request, TOO_MANY, retry_info]
    status = with_details(ABORTED, "Not now: 中文", sent)
    assert details_of(as_error(status)) == Details(
        bad_request, TOO_MANY, retry_info
    )
    assert details_of(as_error(with_details(ABORTED, "", []))) == Details()


# #region unknown
def test_keeps_a_detail_of_an_unknown_type_and_passes_it_on_byte_for_byte() -> (
    None
):
    sent = with_details(ABORTED, "Not now.", [UNKNOWN])
    details = details_of(as_error(sent))
    assert details == Details(others=[UNKNOWN])
    passed_on = with_details(ABORTED, "Not now.", details.others)
    assert passed_on.trailing_metadata == sent.trailing_metadata


# #endregion unknown


@pytest.mark.parametrize(
    "type_url", ["", "/", "/google.rpc.RetryInfo/", "google.rpc.RetryInfo"]
)
def test_takes_other_urls_for_unknown_types(type_url: str) -> None:
    detail = Any(type_url=type_url)
    status = with_details(ABORTED, "", [detail])
    assert details_of(as_error(status)) == Details(others=[detail])


def test_knows_a_type_by_the_name_after_the_last_slash() -> None:
    detail = Any(type_url="/google.rpc.RetryInfo")
    status = with_details(ABORTED, "", [detail])
    assert details_of(as_error(status)) == Details(retry_info=RetryInfo())


@pytest.mark.parametrize(
    ("mistake", "problem"),
    [
        ("missing", "It came without details."),
        ("malformed", "Its details are malformed."),
        ("mismatched", "Its details are of another status."),
    ],
)
def test_says_why_there_are_no_details(mistake: str, problem: str) -> None:
    status = SPOILED[mistake](ABORTED, "No.", [])
    assert details_of(as_error(status)) == Details(problem=problem)


def test_takes_no_details_when_the_code_or_the_text_is_another() -> None:
    status = with_details(ABORTED, "Not now.", [])
    unavailable = grpc.StatusCode.UNAVAILABLE
    assert details_of(as_error(status, code=unavailable)) == ANOTHER
    assert details_of(as_error(status, text="Not today.")) == ANOTHER


def test_takes_no_details_when_one_of_a_known_type_cannot_be_read() -> None:
    type_url = "type.googleapis.com/google.rpc.BadRequest"
    detail = Any(type_url=type_url, value=b"\x0a\x09")
    status = with_details(ABORTED, "", [detail])
    assert details_of(as_error(status)) == Details(
        problem="Its details are malformed."
    )


def test_reads_whatever_bytes_there_are() -> None:
    status = with_details(ABORTED, "Not now.", [TOO_MANY])
    [(key, whole)] = status.trailing_metadata
    for length in range(len(whole)):
        cut = Mock(code=ABORTED, details="Not now.")
        cut.trailing_metadata = ((key, whole[:length]),)
        details = details_of(as_error(cut))
        # Cut between two fields, the bytes are a message with fewer details.
        assert details == Details() or (details.problem or "").startswith(
            "Its details are "
        )
