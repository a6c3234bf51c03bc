"""For tests: all four kinds of call behind the interceptor."""

from collections.abc import Iterator
from concurrent import futures
from contextlib import contextmanager
from typing import Any

from lesson_kit.server import bind

import grpc
from authenticate import Authenticate, Mechanism
from caller import caller_of_this_call
from routeguide import route_guide_pb2 as pb
from routeguide import route_guide_pb2_grpc as rpc

POINT = pb.Point(latitude=1, longitude=2)
NOTE = pb.RouteNote(location=POINT, message="note")

# The methods of the service, each with what it is called with.
METHODS = {
    "GetFeature": POINT,
    "ListFeatures": pb.Rectangle(lo=POINT, hi=POINT),
    "RecordRoute": [POINT],
    "RouteChat": [NOTE],
}


class Guide(rpc.RouteGuideServicer):
    """Writes down which of its handlers were called, and by whom."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.handled: list[str] = []

    def _enter(self, method: str) -> None:
        self.handled.append(f"{method} by {caller_of_this_call().name}")

    def GetFeature(
        self, request: pb.Point, _: grpc.ServicerContext
    ) -> pb.Feature:
        """Answer with the place itself."""
        self._enter("GetFeature")
        return pb.Feature(location=request)

    def ListFeatures(
        self, request: pb.Rectangle, _: grpc.ServicerContext
    ) -> Iterator[pb.Feature]:
        """Answer with a corner."""
        self._enter("ListFeatures")
        yield pb.Feature(location=request.lo)

    def RecordRoute(
        self, requests: Iterator[pb.Point], _: grpc.ServicerContext
    ) -> pb.RouteSummary:
        """Count points, and as the distance those that come in order."""
        self._enter("RecordRoute")
        in_order = [
            number == point.latitude for number, point in enumerate(requests)
        ]
        return pb.RouteSummary(
            point_count=len(in_order), distance=sum(in_order)
        )

    def RouteChat(
        self, requests: Iterator[pb.RouteNote], _: grpc.ServicerContext
    ) -> Iterator[pb.RouteNote]:
        """Answer each note with itself."""
        self._enter("RouteChat")
        yield from requests


@contextmanager
def guarded_guide(
    *mechanisms: Mechanism, unnamed: str = ""
) -> Iterator[tuple[grpc.Channel, Guide]]:
    """Serve on a free port. Each method but the unnamed asks for `guide`."""
    scopes = {
        f"/routeguide.RouteGuide/{method}": "guide"
        for method in METHODS
        if method != unnamed
    }
    guide = Guide()
    server = grpc.server(
        futures.ThreadPoolExecutor(max_workers=4),
        interceptors=[Authenticate(mechanisms, scopes)],
    )
    rpc.add_RouteGuideServicer_to_server(guide, server)
    port = bind(server, 0, "127.0.0.1")
    server.start()
    with grpc.insecure_channel(f"localhost:{port}") as channel:
        yield channel, guide
    server.stop(grace=None).wait()


def call(channel: grpc.Channel, method: str) -> list[Any]:
    """Make a call of any kind, and give all its responses."""
    sent = METHODS[method]
    request = iter(sent) if isinstance(sent, list) else sent
    response = getattr(rpc.RouteGuideStub(channel), method)(request, timeout=30)
    return list(response) if hasattr(response, "__iter__") else [response]
