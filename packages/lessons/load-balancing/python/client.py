"""Calls the Desk through one channel to several servers; counts who answers."""

import json
import time
from typing import Any

from lesson_kit.client import run_client
from lesson_kit.program import UsageError, whole_number

import grpc
from counts import Counts
from load_balancing import load_balancing_pb2, load_balancing_pb2_grpc
from service_config import service_config

FLAGS = {
    "address": "ipv4:127.0.0.1:50051,127.0.0.1:50052,127.0.0.1:50053",
    "policy": "both",
    "calls": "30",
    "servers": "3",
    "no-retry": False,
}


# #region connect
def open_channel(
    address: str, policy: str, *, retry: bool = True
) -> grpc.Channel:
    """Open the one channel to a target, which has a connection to each server.

    A channel for each call would connect anew each time.
    """
    config = json.dumps(service_config(policy, retry=retry))
    options = [("grpc.service_config", config)]
    return grpc.insecure_channel(address, options)


# #endregion connect


# #region call
def ask(stub: load_balancing_pb2_grpc.DeskStub) -> str:
    """Ask once; return the name of the server that answered."""
    return stub.Ask(load_balancing_pb2.AskRequest(), timeout=5).server


# #endregion call


# #region wait
def until_all_answer(
    stub: load_balancing_pb2_grpc.DeskStub, servers: int, seconds: float = 10
) -> None:
    """Ask until so many servers have answered.

    The channel takes calls as soon as one server is connected, and says of no
    other when it is.
    """
    give_up = time.monotonic() + seconds
    names: set[str] = set()
    while len(names) < servers:
        if time.monotonic() > give_up:
            message = (
                f"{len(names)} of {servers} servers answered. Start the "
                f"others, or say how many there are: --servers {len(names)}"
            )
            raise UsageError(message)
        names.add(ask(stub))


# #endregion wait


# #region count
def count(stub: load_balancing_pb2_grpc.DeskStub, calls: int) -> Counts:
    """Make calls one after the other; count who answers."""
    return Counts(ask(stub) for _ in range(calls))


# #endregion count


def main(flags: dict[str, Any]) -> None:
    """Count the answers under each policy."""
    calls = whole_number("calls", flags["calls"], 1, 1_000_000)
    servers = whole_number("servers", flags["servers"], 1, 100)
    policy = flags["policy"]
    both = ["pick_first", "round_robin"]
    for each in both if policy == "both" else [policy]:
        retry = not flags["no_retry"]
        with open_channel(flags["address"], each, retry=retry) as channel:
            stub = load_balancing_pb2_grpc.DeskStub(channel)
            if each != "pick_first":
                until_all_answer(stub, servers)
            print(f"{each}: {count(stub, calls)}")


if __name__ == "__main__":
    run_client("load-balancing", FLAGS, main)
