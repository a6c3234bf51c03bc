"""The index against a look at every feature."""

import json
from array import array

import guide
from features import FeatureIndex, Features
from made_features import MOST_MADE_FEATURES, made_feature, made_point
from routeguide.route_guide_pb2 import Feature, Point, Rectangle

COUNT = 10_000
MADE = [made_feature(number) for number in range(COUNT)]


def known() -> Features:
    features = guide.own_features()
    points = map(made_point, range(COUNT))
    features.add(FeatureIndex(points, made_feature))
    return features


def own() -> list[Feature]:
    parsed = json.loads(guide.FEATURES_FILE.read_text(encoding="utf-8"))
    return [
        Feature(name=each["name"], location=Point(**each["location"]))
        for each in parsed
    ]


def test_a_feature_is_found_at_its_point_and_not_beside_it() -> None:
    features = known()
    for feature in own() + MADE:
        assert features.at(feature.location) == feature
    beside = Point(latitude=409_146_138, longitude=-746_188_907)
    assert features.at(beside) == Feature(location=beside)


def test_a_rectangle_has_what_a_look_at_every_feature_finds() -> None:
    features = known()
    every = own() + MADE
    for step in range(100):
        a = every[step * 7_919 % len(every)].location
        b = every[step * 104_729 % len(every)].location
        south, north = sorted((a.latitude, b.latitude))
        west, east = sorted((a.longitude, b.longitude))
        found = [
            feature
            for feature in every
            if feature.name
            and south <= feature.location.latitude <= north
            and west <= feature.location.longitude <= east
        ]
        # All four ways to name the corners; features at them count.
        c = Point(latitude=a.latitude, longitude=b.longitude)
        d = Point(latitude=b.latitude, longitude=a.longitude)
        for lo, hi in ((a, b), (b, a), (c, d), (d, c)):
            assert list(features.between(Rectangle(lo=lo, hi=hi))) == found


def test_a_million_made_features_have_a_million_places() -> None:
    places = array("q")
    for number in range(MOST_MADE_FEATURES):
        latitude, longitude = made_point(number)
        places.append(latitude * 2**32 + longitude)
    assert len(set(places)) == MOST_MADE_FEATURES
