"""Calls a RouteGuide as a published client does: grpcio and stubs alone.

python published_route_guide.py ADDRESS
"""

import sys

import grpc
from routeguide import route_guide_pb2_grpc
from routeguide.route_guide_pb2 import Feature, Point, Rectangle, RouteNote

TRAIL = Point(latitude=409_146_138, longitude=-746_188_906)
SOUTH_WEST = Point(latitude=400_000_000, longitude=-750_000_000)
NORTH_EAST = Point(latitude=420_000_000, longitude=-730_000_000)
NOTES = [
    RouteNote(message="First", location=Point(latitude=0, longitude=0)),
    RouteNote(message="Second", location=Point(latitude=0, longitude=1)),
    RouteNote(message="Third", location=Point(latitude=1, longitude=0)),
    RouteNote(message="Fourth", location=Point(latitude=0, longitude=0)),
    RouteNote(message="Fifth", location=Point(latitude=1, longitude=0)),
]


def say(feature: Feature) -> None:
    """Print a feature, or that there is none."""
    latitude, longitude = feature.location.latitude, feature.location.longitude
    print(f"{feature.name or 'No feature'} at {latitude}, {longitude}")


with grpc.insecure_channel(sys.argv[1]) as channel:
    stub = route_guide_pb2_grpc.RouteGuideStub(channel)
    say(stub.GetFeature(TRAIL, timeout=5))
    say(stub.GetFeature(Point(latitude=0, longitude=0), timeout=5))
    points = []
    area = Rectangle(lo=SOUTH_WEST, hi=NORTH_EAST)
    for found in stub.ListFeatures(area, timeout=5):
        say(found)
        points.append(found.location)
    route = stub.RecordRoute(iter(points), timeout=5)
    print(f"{route.point_count} points, {route.feature_count} features")
    print(f"{route.distance} metres")
    for note in stub.RouteChat(iter(NOTES), timeout=5):
        latitude, longitude = note.location.latitude, note.location.longitude
        print(f"{note.message} at {latitude}, {longitude}")
