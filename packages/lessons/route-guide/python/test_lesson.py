"""The lesson as a reader meets it: real servers, channels and programs."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import grpc
import grpc.aio
import pytest
import server
import server_asyncio
from grpc_health.v1 import health_pb2, health_pb2_grpc
from lesson_testing.programs import run_file
from made_features import made_feature, made_point
from questions import AREA, TRAIL
from routeguide.route_guide_pb2 import Point, RouteNote, RouteSummary
from routeguide.route_guide_pb2_grpc import RouteGuideStub

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")
MILLION = 1_000_000
LAST = Point(
    latitude=made_point(MILLION - 1)[0], longitude=made_point(MILLION - 1)[1]
)

Open = Callable[..., Awaitable[int]]


@pytest.fixture(params=["sync", "asyncio"])
async def start(request: pytest.FixtureRequest) -> AsyncIterator[Open]:
    """Give what starts a server of either kind; they stop with the test."""
    stops = []

    async def start_one(**options: int) -> int:
        if request.param == "sync":
            running, bound = server.start_server(0, **options)
            stops.append(
                lambda: asyncio.to_thread(running.stop(grace=None).wait)
            )
        else:
            running_asyncio, bound = await server_asyncio.start_server(
                0, **options
            )
            stops.append(lambda: running_asyncio.stop(grace=None))
        return bound

    yield start_one
    for stop in stops:
        await stop()


def channel(port: int) -> grpc.aio.Channel:
    return grpc.aio.insecure_channel(f"127.0.0.1:{port}")


@pytest.mark.parametrize(
    "client", ["client.py", "client_future.py", "client_asyncio.py"]
)
async def test_client_prints_output_txt(start: Open, client: str) -> None:
    address = f"localhost:{await start()}"
    finished = await asyncio.to_thread(
        run_file, HERE / client, "--address", address
    )
    assert finished == (OUTPUT, "", 0)


# #region nowhere
async def test_answers_invalid_argument_beyond_the_pole(start: Open) -> None:
    async with channel(await start()) as connection:
        stub = RouteGuideStub(connection)
        with pytest.raises(grpc.RpcError) as raised:
            await stub.GetFeature(Point(latitude=900_000_001), timeout=30)
    assert raised.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert raised.value.details() == (
        "latitude has to be from -900000000 to 900000000, not 900000001."
    )


# #endregion nowhere


async def test_a_route_may_be_empty_and_may_be_refused(start: Open) -> None:
    async with channel(await start()) as connection:
        stub = RouteGuideStub(connection)
        assert await stub.RecordRoute(iter([])) == RouteSummary()
        points = iter([TRAIL, Point(latitude=900_000_001), TRAIL])
        with pytest.raises(grpc.RpcError) as raised:
            await stub.RecordRoute(points, timeout=30)
    assert raised.value.code() is grpc.StatusCode.INVALID_ARGUMENT


@pytest.mark.parametrize("shared", [False, True])
async def test_notes_are_shared_when_told(
    start: Open,
    shared: bool,  # noqa: FBT001, a parameter of pytest
) -> None:
    async with channel(await start(shared_notes=shared)) as connection:
        stub = RouteGuideStub(connection)
        note = RouteNote(message="left before", location=TRAIL)
        first = [each async for each in stub.RouteChat(iter([note]))]
        second = [each async for each in stub.RouteChat(iter([note]))]
    assert (first, second) == ([], [note] if shared else [])


async def test_answers_at_once_and_serves_all_when_healthy(
    start: Open,
) -> None:
    async with channel(await start(features=MILLION)) as connection:
        stub = RouteGuideStub(connection)
        assert (await stub.GetFeature(TRAIL)).location == TRAIL
        assert not (await stub.GetFeature(LAST)).name
        assert await seen_until_serving(connection) == [2, 1]
        assert await stub.GetFeature(LAST) == made_feature(MILLION - 1)


# The median leaves out what hits one server only.
async def test_a_call_takes_at_most_twice_as_long_among_a_million(
    start: Open,
) -> None:
    few, many = await start(features=100), await start(features=MILLION)
    async with channel(few) as to_few, channel(many) as to_many:
        await seen_until_serving(to_many)
        times: tuple[list[float], list[float]] = [], []
        for _ in range(300):
            for connection, spent in zip((to_few, to_many), times, strict=True):
                stub = RouteGuideStub(connection)
                begin = perf_counter()
                await stub.GetFeature(TRAIL)
                _ = [each async for each in stub.ListFeatures(AREA)]
                spent.append(perf_counter() - begin)
    assert median(times[1]) < 2 * median(times[0])


async def seen_until_serving(connection: grpc.aio.Channel) -> list[int]:
    seen = []
    stub = health_pb2_grpc.HealthStub(connection)
    request = health_pb2.HealthCheckRequest(service="routeguide.RouteGuide")
    async for response in stub.Watch(request):
        seen.append(response.status)
        if response.status == health_pb2.HealthCheckResponse.SERVING:
            break
    return seen
