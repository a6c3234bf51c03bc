"""What the clients of this lesson ask, and the words for the answers."""

from routeguide.route_guide_pb2 import (
    Feature,
    Point,
    Rectangle,
    RouteNote,
    RouteSummary,
)

TRAIL = Point(latitude=409_146_138, longitude=-746_188_906)
NOWHERE = Point(latitude=0, longitude=0)

AREA = Rectangle(
    lo=Point(latitude=407_000_000, longitude=-749_000_000),
    hi=Point(latitude=412_000_000, longitude=-744_000_000),
)

# Where the route begins and ends; the features of the area lie between.
CAMP = Point(latitude=410_000_000, longitude=-747_000_000)

NOTES = [
    RouteNote(location=Point(longitude=1), message="First note"),
    RouteNote(location=Point(longitude=2), message="Second note"),
    RouteNote(location=Point(longitude=1), message="Third note"),
    RouteNote(location=Point(longitude=2), message="Fourth note"),
    RouteNote(location=Point(longitude=1), message="Fifth note"),
]


def say_feature(feature: Feature) -> str:
    """Say what is where."""
    return f"  {feature.name or 'nothing'} at {_say_point(feature.location)}"


def say_route(summary: RouteSummary) -> str:
    """Say how a route went, without its seconds: they differ each time."""
    return (
        f"  {summary.point_count} points, {summary.feature_count} features, "
        f"{summary.distance} metres"
    )


def say_note(note: RouteNote) -> str:
    """Say what was left where."""
    return f'  "{note.message}" at {_say_point(note.location)}'


def _say_point(point: Point) -> str:
    return f"{point.latitude}, {point.longitude}"
