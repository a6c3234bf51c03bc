"""Calls the RouteGuide in all four ways, and waits for each answer."""

from collections.abc import Iterable

from lesson_kit.client import run_client

import grpc
from questions import (
    AREA,
    CAMP,
    NOTES,
    NOWHERE,
    TRAIL,
    say_feature,
    say_note,
    say_route,
)
from routeguide import route_guide_pb2_grpc
from routeguide.route_guide_pb2 import Point, Rectangle, RouteNote

Stub = route_guide_pb2_grpc.RouteGuideStub


# #region get-feature
def get_feature(stub: Stub, point: Point) -> None:
    """Unary: a request in, a response out."""
    print(say_feature(stub.GetFeature(point, timeout=5)))


# #endregion get-feature


# #region list-features
def list_features(stub: Stub, area: Rectangle) -> list[Point]:
    """Server streaming: the call is an iterator of responses.

    While the body of the loop is busy nothing is read, and the server waits.
    A status other than OK is raised here.
    """
    points = []
    for feature in stub.ListFeatures(area, timeout=5):
        print(say_feature(feature))
        points.append(feature.location)
    return points


# #endregion list-features


# #region record-route
def record_route(stub: Stub, route: Iterable[Point]) -> None:
    """Client streaming: the requests come from an iterator.

    gRPC takes the next one when there is room for it. The end of the iterator
    half-closes the call: only then can the summary come.
    """
    print(say_route(stub.RecordRoute(iter(route), timeout=5)))


# #endregion record-route


# #region route-chat
def route_chat(stub: Stub, notes: Iterable[RouteNote]) -> None:
    """Bidirectional streaming: notes go out while answers come in."""
    for note in stub.RouteChat(iter(notes), timeout=5):
        print(say_note(note))


# #endregion route-chat


def tour(stub: Stub) -> None:
    """Make all the calls, one after the other."""
    print("GetFeature")
    get_feature(stub, TRAIL)
    get_feature(stub, NOWHERE)
    print("ListFeatures")
    points = list_features(stub, AREA)
    print("RecordRoute")
    record_route(stub, [CAMP, *points, CAMP])
    print("RouteChat")
    route_chat(stub, NOTES)


# #region connect
def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the calls are done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        tour(Stub(channel))


# #endregion connect

if __name__ == "__main__":
    run_client("route-guide", {}, main)
