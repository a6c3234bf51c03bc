"""Makes many calls at once, and counts how they ended and who answered."""

from collections import Counter
from typing import Any

from lesson_kit.client import run_client
from lesson_kit.program import whole_number

import grpc
from concurrency import workshop_pb2, workshop_pb2_grpc

# How many calls on how many channels, and how much work they ask for.
COUNTS = {
    "calls": "20",
    "channels": "1",
    "wait-ms": "100",
    "rounds": "1000",
    "timeout-ms": "5000",
}
FLAGS = {**COUNTS, "show-workers": False}

Replies = list[workshop_pb2.WorkReply]


# #region connect
def open_channels(address: str, count: int) -> list[grpc.Channel]:
    """Open channels, each with a connection of its own."""
    # Channels to one address share a connection, if nothing else is said.
    options = [("grpc.use_local_subchannel_pool", 1)]
    return [grpc.insecure_channel(address, options) for _ in range(count)]


# #endregion connect


# #region call
def call_all(
    stubs: list[workshop_pb2_grpc.WorkshopStub],
    request: workshop_pb2.WorkRequest,
    calls: int,
    timeout: float,
) -> Replies:
    """Make calls at once on every channel, and wait until all have ended."""
    made = [
        stub.Work.future(request, timeout=timeout)
        for stub in stubs
        for _ in range(calls)
    ]
    # A call has its code once it has ended, whatever it ended with.
    codes = [call.code().name for call in made]
    what = "compute" if request.rounds else "wait"
    print(f"{len(made)} calls that {what}: {tally(codes)}", flush=True)
    # What was answered is counted. The first failure ends the program.
    return [call.result() for call in made]


# #endregion call


# #region tally
# Whether to call again, and when, depends on the code and never on the text.
def tally(codes: list[str]) -> str:
    """Say how often there is each code."""
    counts = Counter(codes).items()
    return ", ".join(f"{count} {code}" for code, count in counts)


# #endregion tally


def show(replies: Replies, with_workers: bool) -> None:  # noqa: FBT001
    """Print what the replies have in common, and who computed them."""
    beginnings = {reply.digest.hex()[:16]: None for reply in replies}
    print(f"Every digest begins with {' or '.join(beginnings)}")
    if not with_workers:
        return
    counts = sorted(Counter(r.worker for r in replies).values(), reverse=True)
    shown = " and ".join(map(str, counts))
    print(f"Computed by {len(counts)}: {shown} calls")


def main(flags: dict[str, Any]) -> None:
    """Open the channels, make the calls, and close the channels."""

    def number(name: str, least: int = 1) -> int:
        value = flags[name.replace("-", "_")]
        return whole_number(name, value, least, 1_000_000_000)

    calls = number("calls")
    timeout = number("timeout-ms") / 1_000
    channels = open_channels(flags["address"], number("channels"))
    stubs = [workshop_pb2_grpc.WorkshopStub(channel) for channel in channels]
    try:
        # The first call of a channel makes its connection: one after the other.
        for stub in stubs:
            stub.Work(workshop_pb2.WorkRequest(), timeout=timeout)
        waiting = workshop_pb2.WorkRequest()
        waiting.wait_for.FromMilliseconds(number("wait-ms", 0))
        call_all(stubs, waiting, calls, timeout)
        computing = workshop_pb2.WorkRequest(rounds=number("rounds"))
        replies = call_all(stubs, computing, calls, timeout)
        show(replies, flags["show_workers"])
    finally:
        for channel in channels:
            channel.close()


if __name__ == "__main__":
    run_client("concurrency", FLAGS, main)
