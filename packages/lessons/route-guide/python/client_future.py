"""Calls the RouteGuide, and goes on before an answer is there."""

from lesson_kit.client import run_client

import grpc
from client import Stub, list_features, route_chat
from questions import (
    AREA,
    CAMP,
    NOTES,
    NOWHERE,
    TRAIL,
    say_feature,
    say_route,
)


# #region future
def tour(stub: Stub) -> None:
    """Make all the calls; those with one response give futures."""
    print("GetFeature")
    # Both calls are on their way before either is answered.
    futures = [
        stub.GetFeature.future(point, timeout=5) for point in (TRAIL, NOWHERE)
    ]
    for future in futures:
        # Waits for the response; raises the status if it is not OK.
        print(say_feature(future.result()))
    print("ListFeatures")
    points = list_features(stub, AREA)
    print("RecordRoute")
    route = iter([CAMP, *points, CAMP])
    print(say_route(stub.RecordRoute.future(route, timeout=5).result()))
    print("RouteChat")
    route_chat(stub, NOTES)


# #endregion future


def main(flags: dict[str, str]) -> None:
    """Open a channel, and close it when the calls are done."""
    with grpc.insecure_channel(flags["address"]) as channel:
        tour(Stub(channel))


if __name__ == "__main__":
    run_client("route-guide", {}, main)
