"""How far it is from one point to the next, over the surface of the globe."""

from math import asin, cos, pi, sin, sqrt

from routeguide.route_guide_pb2 import Point

_EARTH_RADIUS_METRES = 6_371_000
_MOST_INT32 = 2_147_483_647


def metres_between(a: Point, b: Point) -> float:
    """Give the length of the great circle between two points in metres.

    This is the haversine formula.
    """
    north1, east1 = _radians(a.latitude), _radians(a.longitude)
    north2, east2 = _radians(b.latitude), _radians(b.longitude)
    h = (
        sin((north2 - north1) / 2) ** 2
        + cos(north1) * cos(north2) * sin((east2 - east1) / 2) ** 2
    )
    # Rounding may take h beyond 1 for two points at opposite ends of the globe.
    return 2 * _EARTH_RADIUS_METRES * asin(sqrt(min(1, h)))


def whole_metres(metres: float) -> int:
    """Make an int32 of a sum of metres.

    It is cut once, at the end, so that no leg loses its fraction; what would
    not fit becomes the greatest int32.
    """
    return min(int(metres), _MOST_INT32)


def _radians(e7: int) -> float:
    return e7 / 1e7 * (pi / 180)
