"""Calls the servers of the lesson load-balancing until it is ended.

It tells after every few calls what it has seen, as a line of JSON:

    python keep_asking.py --address dns:///NAME:PORT [--addresses N]

It opens its channel when the name has so many addresses, and counts from when
so many servers have answered.
"""

import itertools
import json
import re
import socket
import time

from lesson_kit.program import parse_flags, run_program, whole_number

import grpc
from load_balancing import load_balancing_pb2, load_balancing_pb2_grpc

# As many calls as reach each of a few servers more than once.
ROUND = 12
PAUSE_SECONDS = 0.01

SERVICE_CONFIG = {
    "loadBalancingConfig": [{"round_robin": {}}],
    "methodConfig": [
        {
            "name": [{}],
            "retryPolicy": {
                "maxAttempts": 4,
                "initialBackoff": "0.1s",
                "maxBackoff": "1s",
                "backoffMultiplier": 2,
                "retryableStatusCodes": ["UNAVAILABLE"],
            },
        }
    ],
}

OPTIONS = [
    ("grpc.service_config", json.dumps(SERVICE_CONFIG)),
    # A channel that loses a connection asks for the addresses anew, but not
    # more often than each 30 seconds. Nobody waits that long for a test.
    ("grpc.dns_min_time_between_resolutions_ms", 1_000),
]


def keep_asking(desk: load_balancing_pb2_grpc.DeskStub, host: str) -> None:
    """Make calls, and tell after each round what came of them."""
    lost = 0
    for calls in itertools.count(ROUND, ROUND):
        servers = set()
        for _ in range(ROUND):
            server = ask(desk)
            if server:
                servers.add(server)
            else:
                lost += 1
            time.sleep(PAUSE_SECONDS)
        seen = {
            "addresses": addresses_of(host),
            "servers": sorted(servers),
            "calls": calls,
            "lost": lost,
        }
        print(json.dumps(seen), flush=True)


def ask(desk: load_balancing_pb2_grpc.DeskStub) -> str | None:
    """Ask once; return the name of the server that answered, if one did."""
    try:
        return desk.Ask(load_balancing_pb2.AskRequest(), timeout=20).server
    except grpc.RpcError:
        return None


def addresses_of(host: str) -> int:
    """Count the addresses that a name has now."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return 0
    return len(found)


def main() -> None:
    """Wait for the addresses, then keep asking."""
    flags = parse_flags({"address": "dns:///desk:50051", "addresses": "1"})
    wanted = whole_number("addresses", flags["addresses"], 1, 100)
    host = re.sub(r"^dns:/+|:\d+$", "", flags["address"])
    while (addresses := addresses_of(host)) < wanted:
        time.sleep(PAUSE_SECONDS)
    print(f"Asking {flags['address']}: {addresses} addresses.", flush=True)
    channel = grpc.insecure_channel(flags["address"], OPTIONS)
    desk = load_balancing_pb2_grpc.DeskStub(channel)
    names: set[str | None] = set()
    while len(names - {None}) < wanted:
        names.add(ask(desk))
    keep_asking(desk, host)


if __name__ == "__main__":
    run_program(main)
