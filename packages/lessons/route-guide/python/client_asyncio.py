"""Calls the RouteGuide with asyncio: other work goes on while it waits."""

from collections.abc import Iterable

from lesson_kit.client import run_client

import grpc.aio
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
async def get_feature(stub: Stub, point: Point) -> None:
    """Unary: the response is awaited."""
    print(say_feature(await stub.GetFeature(point, timeout=5)))


# #endregion get-feature


# #region list-features
async def list_features(stub: Stub, area: Rectangle) -> list[Point]:
    """Server streaming: the call is an asynchronous iterator."""
    points = []
    async for feature in stub.ListFeatures(area, timeout=5):
        print(say_feature(feature))
        points.append(feature.location)
    return points


# #endregion list-features


# #region record-route
async def record_route(stub: Stub, route: Iterable[Point]) -> None:
    """Client streaming: requests from an iterator, the response awaited."""
    print(say_route(await stub.RecordRoute(iter(route), timeout=5)))


# #endregion record-route


# #region route-chat
async def route_chat(stub: Stub, notes: Iterable[RouteNote]) -> None:
    """Bidirectional streaming: notes go out while answers come in."""
    async for note in stub.RouteChat(iter(notes), timeout=5):
        print(say_note(note))


# #endregion route-chat


async def tour(stub: Stub) -> None:
    """Make all the calls, one after the other."""
    print("GetFeature")
    await get_feature(stub, TRAIL)
    await get_feature(stub, NOWHERE)
    print("ListFeatures")
    points = await list_features(stub, AREA)
    print("RecordRoute")
    await record_route(stub, [CAMP, *points, CAMP])
    print("RouteChat")
    await route_chat(stub, NOTES)


# #region connect
async def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the calls are done."""
    async with grpc.aio.insecure_channel(flags["address"]) as channel:
        await tour(Stub(channel))


# #endregion connect

if __name__ == "__main__":
    run_client("route-guide", {}, main)
