"""What the RouteGuide does with calls, one of each kind."""

from collections.abc import Callable, Iterator

import grpc
from features import Features
from notes import Notes
from points import note_problem, point_problem, rectangle_problem
from route import Route
from routeguide import route_guide_pb2_grpc
from routeguide.route_guide_pb2 import (
    Feature,
    Point,
    Rectangle,
    RouteNote,
    RouteSummary,
)


class RouteGuide(route_guide_pb2_grpc.RouteGuideServicer):
    """Knows the features of an area, sums up routes and passes notes on."""

    def __init__(
        self,
        features: Features,
        notes_for_call: Callable[[], Notes],
        now: Callable[[], float],
    ) -> None:
        """Take what the service needs.

        notes_for_call gives the store of notes for a call: a new one, or one
        that all share. now gives seconds of a clock that never goes back.
        """
        self.features = features
        self.notes_for_call = notes_for_call
        self.now = now

    # #region get-feature
    def GetFeature(
        self, request: Point, context: grpc.ServicerContext
    ) -> Feature:
        """Unary: a request, and the response is what the method returns."""
        _refuse(context, point_problem(request))
        return self.features.at(request)

    # #endregion get-feature

    # #region list-features
    def ListFeatures(
        self, request: Rectangle, context: grpc.ServicerContext
    ) -> Iterator[Feature]:
        """Server streaming: one request, and the responses are yielded.

        gRPC asks for the next one when the last has gone out, so a slow reader
        holds this loop back. A call that was cancelled is not asked again.
        """
        _refuse(context, rectangle_problem(request))
        yield from self.features.between(request)

    # #endregion list-features

    # #region record-route
    def RecordRoute(
        self, request_iterator: Iterator[Point], context: grpc.ServicerContext
    ) -> RouteSummary:
        """Client streaming: the loop ends with the client's half-close."""
        route = Route(self.features, self.now)
        for point in request_iterator:
            # An answer may come before the client is done, and ends the call.
            _refuse(context, point_problem(point))
            route.add(point)
        return route.summary()

    # #endregion record-route

    # #region route-chat
    def RouteChat(
        self,
        request_iterator: Iterator[RouteNote],
        context: grpc.ServicerContext,
    ) -> Iterator[RouteNote]:
        """Bidirectional streaming: requests are read, responses yielded.

        The next note is read when the answers to the last one are out: what a
        client does not read keeps it from sending more.
        """
        notes = self.notes_for_call()
        for note in request_iterator:
            _refuse(context, note_problem(note))
            yield from notes.leave(note)

    # #endregion route-chat


# abort ends the call with the status, and the method by an exception.
def _refuse(context: grpc.ServicerContext, problem: str | None) -> None:
    if problem:
        context.abort(grpc.StatusCode.INVALID_ARGUMENT, problem)
