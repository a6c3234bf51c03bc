"""What becomes of a stream whose client goes away."""

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent import futures

import grpc
import grpc.aio
import pytest
from features import FeatureIndex, Features
from made_features import made_feature, made_point
from notes import Notes
from questions import TRAIL
from routeguide import route_guide_pb2_grpc
from routeguide.route_guide_pb2 import Feature, Point, Rectangle
from service import RouteGuide
from service_asyncio import AsyncRouteGuide

COUNT = 100_000
WORLD = Rectangle(
    lo=Point(latitude=-900_000_000, longitude=-1_800_000_000),
    hi=Point(latitude=900_000_000, longitude=1_800_000_000),
)


class CountedFeatures(Features):
    """Counts the features that a stream asks for, and hears of its end."""

    def __init__(self) -> None:
        """Make them by rule."""
        points = map(made_point, range(COUNT))
        super().__init__(FeatureIndex(points, made_feature))
        self.made = 0
        self.ended = threading.Event()

    def between(self, rectangle: Rectangle) -> Iterator[Feature]:
        """Give the features; a cancelled call closes this generator."""
        try:
            for feature in super().between(rectangle):
                self.made += 1
                yield feature
        finally:
            self.ended.set()


def read_one_and_cancel(port: int) -> None:
    with grpc.insecure_channel(f"127.0.0.1:{port}") as connection:
        stub = route_guide_pb2_grpc.RouteGuideStub(connection)
        call = stub.ListFeatures(WORLD)
        assert next(call).name
        call.cancel()
        # The server goes on to answer, and has heard of the end by then.
        for _ in range(100):
            stub.GetFeature(TRAIL, timeout=30)


@pytest.fixture
def features() -> CountedFeatures:
    return CountedFeatures()


async def test_a_cancelled_call_stops_with_threads(
    features: CountedFeatures,
) -> None:
    service = RouteGuide(features, Notes, time.monotonic)
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
    route_guide_pb2_grpc.add_RouteGuideServicer_to_server(service, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    await asyncio.to_thread(read_one_and_cancel, port)
    assert await asyncio.to_thread(features.ended.wait, 10)
    assert features.made < COUNT
    server.stop(grace=None).wait()


async def test_a_cancelled_call_stops_with_asyncio(
    features: CountedFeatures,
) -> None:
    service = AsyncRouteGuide(features, Notes, time.monotonic)
    server = grpc.aio.server()
    route_guide_pb2_grpc.add_RouteGuideServicer_to_server(service, server)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    await asyncio.to_thread(read_one_and_cancel, port)
    assert await asyncio.to_thread(features.ended.wait, 10)
    assert features.made < COUNT
    await server.stop(grace=None)
