"""The RouteGuide with coroutines, which take turns on one thread."""

from collections.abc import AsyncIterator

import grpc
import grpc.aio
from points import note_problem, point_problem, rectangle_problem
from route import Route
from routeguide.route_guide_pb2 import (
    Feature,
    Point,
    Rectangle,
    RouteNote,
    RouteSummary,
)
from service import RouteGuide


# #region service
class AsyncRouteGuide(RouteGuide):
    """Answers as the RouteGuide does, and awaits where that one waits."""

    async def GetFeature(
        self, request: Point, context: grpc.aio.ServicerContext
    ) -> Feature:
        """Unary."""
        await _refuse(context, point_problem(request))
        return self.features.at(request)

    async def ListFeatures(
        self, request: Rectangle, context: grpc.aio.ServicerContext
    ) -> AsyncIterator[Feature]:
        """Server streaming: yield hands the thread to other calls."""
        await _refuse(context, rectangle_problem(request))
        for feature in self.features.between(request):
            yield feature

    async def RecordRoute(
        self,
        request_iterator: AsyncIterator[Point],
        context: grpc.aio.ServicerContext,
    ) -> RouteSummary:
        """Client streaming."""
        route = Route(self.features, self.now)
        async for point in request_iterator:
            await _refuse(context, point_problem(point))
            route.add(point)
        return route.summary()

    async def RouteChat(
        self,
        request_iterator: AsyncIterator[RouteNote],
        context: grpc.aio.ServicerContext,
    ) -> AsyncIterator[RouteNote]:
        """Bidirectional streaming."""
        notes = self.notes_for_call()
        async for note in request_iterator:
            await _refuse(context, note_problem(note))
            for earlier in notes.leave(note):
                yield earlier


# #endregion service


async def _refuse(
    context: grpc.aio.ServicerContext, problem: str | None
) -> None:
    if problem:
        await context.abort(grpc.StatusCode.INVALID_ARGUMENT, problem)
