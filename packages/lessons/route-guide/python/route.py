"""A route, point by point: what RecordRoute adds up."""

from collections.abc import Callable

from distance import metres_between, whole_metres
from features import Features
from routeguide.route_guide_pb2 import Point, RouteSummary


class Route:
    """Adds up a route without keeping its points."""

    def __init__(self, features: Features, now: Callable[[], float]) -> None:
        """Begin. now gives seconds of a clock that never goes back."""
        self._features = features
        self._now = now
        self._points = 0
        self._named = 0
        self._metres = 0.0
        self._previous: Point | None = None
        self._start = self._end = 0.0

    def add(self, point: Point) -> None:
        """Go on to the next point."""
        self._end = self._now()
        if self._previous is None:
            self._start = self._end
        else:
            self._metres += metres_between(self._previous, point)
        self._previous = point
        self._points += 1
        if self._features.at(point).name:
            self._named += 1

    def summary(self) -> RouteSummary:
        """Sum up what was added: nothing yet is a route of no points."""
        return RouteSummary(
            point_count=self._points,
            feature_count=self._named,
            distance=whole_metres(self._metres),
            elapsed_time=int(self._end - self._start),
        )
