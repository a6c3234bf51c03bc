"""The service without a server: calls are methods, answers their results."""

from collections.abc import Iterator
from unittest.mock import Mock

import grpc
import pytest
from distance import metres_between, whole_metres
from features import FeatureIndex, Features
from notes import Notes
from routeguide.route_guide_pb2 import (
    Feature,
    Point,
    Rectangle,
    RouteNote,
    RouteSummary,
)
from service import RouteGuide

A = Point(latitude=10, longitude=20)
B = Point(latitude=0, longitude=10_000_000)
UNNAMED = Point(latitude=5, longitude=5)
OWN = [
    Feature(name="B", location=B),
    Feature(location=UNNAMED),
    Feature(name="A", location=A),
]


class AbortError(Exception):
    """What abort raises, with the status."""


def context() -> Mock:
    made = Mock(grpc.ServicerContext)
    made.abort.side_effect = AbortError
    return made


def clock() -> Iterator[float]:
    seconds = 0.0
    while True:
        seconds += 0.9
        yield seconds


@pytest.fixture
def guide() -> RouteGuide:
    points = ((f.location.latitude, f.location.longitude) for f in OWN)
    features = Features(FeatureIndex(points, OWN.__getitem__))
    return RouteGuide(features, Notes, clock().__next__)


def chat(guide: RouteGuide, *notes: RouteNote) -> list[str]:
    return [note.message for note in guide.RouteChat(iter(notes), context())]


def note(message: str, location: Point = A) -> RouteNote:
    return RouteNote(message=message, location=location)


def test_get_feature_gives_the_feature_at_a_point(guide: RouteGuide) -> None:
    assert guide.GetFeature(A, context()) == OWN[2]
    nowhere = Point(latitude=1, longitude=1)
    assert guide.GetFeature(nowhere, context()) == Feature(location=nowhere)


def test_list_features_gives_the_named_in_order(guide: RouteGuide) -> None:
    area = Rectangle(lo=B, hi=Point(latitude=10, longitude=0))
    assert list(guide.ListFeatures(area, context())) == [OWN[0], OWN[2]]


def test_record_route_counts_and_measures(guide: RouteGuide) -> None:
    # One degree of the equator, there and back: 2 x 111,194.926... metres.
    route = iter([B, Point(), B])
    assert guide.RecordRoute(route, context()) == RouteSummary(
        point_count=3, feature_count=2, distance=222_389, elapsed_time=1
    )


def test_record_route_of_no_points_is_all_zero(guide: RouteGuide) -> None:
    assert guide.RecordRoute(iter([]), context()) == RouteSummary()


def test_route_chat_answers_with_earlier_notes(guide: RouteGuide) -> None:
    notes = [note("1"), note("2", B), note("3"), note("4")]
    assert chat(guide, *notes) == ["1", "1", "3"]


@pytest.mark.parametrize(
    ("method", "request_", "details"),
    [
        (
            "GetFeature",
            Point(latitude=900_000_001),
            "latitude has to be from -900000000 to 900000000, not 900000001.",
        ),
        (
            "ListFeatures",
            Rectangle(lo=A, hi=Point(longitude=-1_800_000_001)),
            (
                "hi.longitude has to be from -1800000000 to 1800000000, "
                "not -1800000001."
            ),
        ),
        ("ListFeatures", Rectangle(), "lo is not set."),
        ("ListFeatures", Rectangle(lo=A), "hi is not set."),
        (
            "RecordRoute",
            iter([A, Point(latitude=-900_000_001)]),
            "latitude has to be from -900000000 to 900000000, not -900000001.",
        ),
        ("RouteChat", iter([RouteNote()]), "location is not set."),
    ],
)
def test_refuses_what_is_nowhere_by_its_field(
    guide: RouteGuide, method: str, request_: object, details: str
) -> None:
    refusing = context()
    with pytest.raises(AbortError):
        list(getattr(guide, method)(request_, refusing))
    refusing.abort.assert_called_once_with(
        grpc.StatusCode.INVALID_ARGUMENT, details
    )


def test_metres_are_cut_once_and_fit_an_int32() -> None:
    north, south = Point(latitude=900_000_000), Point(latitude=-900_000_000)
    assert metres_between(north, south) == pytest.approx(20_015_086.796)
    assert whole_metres(1.999) == 1
    assert whole_metres(3e9) == 2**31 - 1
