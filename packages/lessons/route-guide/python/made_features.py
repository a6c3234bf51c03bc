"""Features made by a rule instead of read from a file, up to a million.

Nothing here is stored: the number of a feature says all about it.
"""

from routeguide.route_guide_pb2 import Feature, Point

# As many as the rule gives different places for.
MOST_MADE_FEATURES = 1_000_000


def made_point(number: int) -> tuple[int, int]:
    """Give latitude and longitude of the made feature with a number from 0.

    All lie south of the equator, on a grid of a thousand by a thousand, which
    they fill evenly: the factor has no divisor in common with the million, so
    no place comes twice.
    """
    row, column = divmod(number * 618_033 % MOST_MADE_FEATURES, 1_000)
    return -100_000_000 - row * 700_000, -850_000_000 + column * 1_700_000


def made_feature(number: int) -> Feature:
    """Give the made feature with a number from 0; its name counts from 1."""
    latitude, longitude = made_point(number)
    location = Point(latitude=latitude, longitude=longitude)
    return Feature(name=f"Made feature {number + 1}", location=location)
