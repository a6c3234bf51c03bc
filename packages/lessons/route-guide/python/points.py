"""Points: what is wrong with one."""

from routeguide.route_guide_pb2 import Point, Rectangle, RouteNote

_MOST = {"latitude": 900_000_000, "longitude": 1_800_000_000}


def point_problem(point: Point, path: str = "") -> str | None:
    """Say what is wrong with a point, naming the field; None if nothing is.

    path is how the point is reached from the request, such as "lo."; empty if
    it is the request.
    """
    for field, most in _MOST.items():
        value = getattr(point, field)
        if abs(value) > most:
            return (
                f"{path}{field} has to be from -{most} to {most}, not {value}."
            )
    return None


def rectangle_problem(rectangle: Rectangle) -> str | None:
    """Say what is wrong with the corners of a rectangle."""
    return _part_problem(rectangle, "lo") or _part_problem(rectangle, "hi")


def note_problem(note: RouteNote) -> str | None:
    """Say what is wrong with the place of a note."""
    return _part_problem(note, "location")


# proto3 has no required fields. Left out is not the same as 0, 0, and more
# often than not a mistake of the caller.
def _part_problem(message: Rectangle | RouteNote, field: str) -> str | None:
    if not message.HasField(field):
        return f"{field} is not set."
    return point_problem(getattr(message, field), f"{field}.")
