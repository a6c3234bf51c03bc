"""Calls the Desk through one channel to several servers; counts who answers."""

import time
from datetime import timedelta
from typing import Any

from lesson_kit.client import run_client
from lesson_kit.program import UsageError, whole_number

import grpc
from load_balancing import load_balancing_pb2, load_balancing_pb2_grpc
from service_config import channel_options
from steady_calls import ask_steadily
from tally import Tally

FLAGS = {
    "address": "ipv4:127.0.0.1:50051,127.0.0.1:50052,127.0.0.1:50053",
    "policy": "both",
    "servers": "3",
    "calls": "30",
    "rate": "0",
    "think": "0",
    "health": False,
    "no-retry": False,
}

MOST = 1_000_000


# #region connect
def open_channel(address: str, policy: str, **choice: bool) -> grpc.Channel:
    """Open the one channel to a target, whatever the number of calls.

    It has a connection to each server, and keeps it.
    """
    return grpc.insecure_channel(address, channel_options(policy, **choice))


# #endregion connect


# #region call
def ask(
    stub: load_balancing_pb2_grpc.DeskStub, think_ms: int = 0
) -> grpc.Future:
    """Begin a call; its result is the answer."""
    request = load_balancing_pb2.AskRequest()
    request.think_for.FromTimedelta(timedelta(milliseconds=think_ms))
    # Time for all attempts, and not for each.
    return stub.Ask.future(request, timeout=20)


# #endregion call


# #region wait
# The channel takes calls as soon as one server is connected, and says of no
# other when it is. Only calls show that all of them are there.
def until_all_answer(
    stub: load_balancing_pb2_grpc.DeskStub, servers: int, seconds: float = 10
) -> None:
    """Ask until so many servers have answered."""
    give_up = time.monotonic() + seconds
    names: set[str] = set()
    while len(names) < servers:
        if time.monotonic() > give_up:
            message = (
                f"{len(names)} of {servers} servers answered. Start the "
                f"others, or say how many there are: --servers {len(names)}"
            )
            raise UsageError(message)
        names.add(ask(stub).result().server)


# #endregion wait


# #region count
def count(stub: load_balancing_pb2_grpc.DeskStub, calls: int) -> Tally:
    """Make calls one after the other; count who answers."""
    tally = Tally()
    for _ in range(calls):
        tally.add(ask(stub).result())
    return tally


# #endregion count


def report(
    stub: load_balancing_pb2_grpc.DeskStub,
    policy: str,
    *,
    calls: int,
    rate: int,
    think_ms: int,
) -> None:
    """Make calls one after the other, or at a rate; say how they ended."""
    if rate == 0:
        print(f"{policy}: {count(stub, calls)}")
        return

    def tell(tally: Tally) -> None:
        print(f"{policy}: {tally.in_full()}", flush=True)

    total = ask_steadily(
        lambda: ask(stub, think_ms), calls=calls, rate=rate, tell=tell
    )
    print(f"{policy}, in all {total.in_full()}")


def main(flags: dict[str, Any]) -> None:
    """Count the answers under each policy."""
    pace = {
        "calls": whole_number("calls", flags["calls"], 1, MOST),
        "rate": whole_number("rate", flags["rate"], 0, MOST),
        "think_ms": whole_number("think", flags["think"], 0, MOST),
    }
    servers = whole_number("servers", flags["servers"], 1, MOST)
    choice = {"retry": not flags["no_retry"], "health": flags["health"]}
    both = ["pick_first", "round_robin"]
    for policy in both if flags["policy"] == "both" else [flags["policy"]]:
        with open_channel(flags["address"], policy, **choice) as channel:
            stub = load_balancing_pb2_grpc.DeskStub(channel)
            # pick_first calls one server, however many there are.
            if policy != "pick_first":
                until_all_answer(stub, servers)
            report(stub, policy, **pace)


if __name__ == "__main__":
    run_client("load-balancing", FLAGS, main)
