"""Finds features without looking at them all.

A point is found by a dict, a rectangle by strips that are sorted. It takes no
longer among a million than among a hundred.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from routeguide.route_guide_pb2 import Feature, Point, Rectangle

# A strip holds the features of a tenth of a degree of latitude.
_STRIP = 1_000_000
_HALF = 2**31


class FeatureIndex:
    """An index of features, which it knows by number from 0."""

    def __init__(
        self,
        points: Iterable[tuple[int, int]],
        feature: Callable[[int], Feature],
    ) -> None:
        """Index the features at these points; feature gives one by number."""
        self.feature = feature
        self._numbers: dict[int, int] = {}
        self._latitudes = array("i")
        strips: dict[int, list[int]] = {}
        for number, (latitude, longitude) in enumerate(points):
            self._numbers[_place(latitude, longitude)] = number
            self._latitudes.append(latitude)
            strip = strips.setdefault(latitude // _STRIP, [])
            strip.append(_key(longitude) + number)
        # Arrays of machine integers take a fifth of the room of lists.
        self._strips = {
            each: array("Q", sorted(keys)) for each, keys in strips.items()
        }

    def number_at(self, point: Point) -> int | None:
        """Give the number of the feature at exactly this point."""
        return self._numbers.get(_place(point.latitude, point.longitude))

    def numbers_between(self, a: Point, b: Point) -> array:
        """Give the numbers of the features in a rectangle, sorted."""
        south, north = sorted((a.latitude, b.latitude))
        west, east = sorted((a.longitude, b.longitude))
        found = array("I")
        for each in range(south // _STRIP, north // _STRIP + 1):
            strip = self._strips.get(each, ())
            first = bisect_left(strip, _key(west))
            last = bisect_left(strip, _key(east + 1))
            for key in strip[first:last]:
                number = key % 2**32
                if south <= self._latitudes[number] <= north:
                    found.append(number)
        return array("I", sorted(found))


class Features:
    """All the features that a server knows."""

    def __init__(self, own: FeatureIndex) -> None:
        """Begin with the server's own features."""
        self._indexes = [own]

    def add(self, index: FeatureIndex) -> None:
        """Add features behind those that are there, all of them at once."""
        # A new list: a stream under way goes on with that from which it began.
        self._indexes = [*self._indexes, index]

    def at(self, point: Point) -> Feature:
        """Give the feature at exactly this point, without a name if none is."""
        for index in self._indexes:
            number = index.number_at(point)
            if number is not None:
                return index.feature(number)
        return Feature(location=point)

    def between(self, rectangle: Rectangle) -> Iterator[Feature]:
        """Give the named features of a rectangle, edges included, in order.

        Each is made when it is asked for, so a long answer takes little.
        """
        for index in self._indexes:
            for number in index.numbers_between(rectangle.lo, rectangle.hi):
                feature = index.feature(number)
                if feature.name:
                    yield feature


# One whole number for each place: Python's have as many digits as it takes.
def _place(latitude: int, longitude: int) -> int:
    return latitude * 2**32 + longitude


# Sorts by longitude, and leaves 32 bits for the number of a feature.
def _key(longitude: int) -> int:
    return (longitude + _HALF) * 2**32
