"""Calls at a steady pace, however slow the answers are."""

import threading
import time
from collections.abc import Callable

import grpc
from tally import Tally

TICK_SECONDS = 0.005


def ask_steadily(
    ask: Callable[[], grpc.Future],
    *,
    calls: int,
    rate: int,
    tell: Callable[[Tally], None],
) -> Tally:
    """Make so many calls at that rate a second; count how all end.

    ask begins a call, and none is waited for before the next. tell is given how
    the last `rate` calls ended, as soon as they have.
    """
    total, recent = Tally(), Tally()
    # Calls end on threads of gRPC's.
    lock = threading.Lock()
    all_ended = threading.Event()

    def ended(call: grpc.Future) -> None:
        nonlocal recent
        with lock:
            for tally in (total, recent):
                if call.code() is grpc.StatusCode.OK:
                    tally.add(call.result())
                else:
                    tally.fail(call.code().name)
            if recent.calls == rate:
                tell(recent)
                recent = Tally()
            if total.calls == calls:
                all_ended.set()

    started = time.monotonic()
    for number in range(calls):
        # A sleep may last too long, but the calls that are due are made.
        while time.monotonic() - started < number / rate:
            time.sleep(TICK_SECONDS)
        ask().add_done_callback(ended)
    all_ended.wait()
    return total
