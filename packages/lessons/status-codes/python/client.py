"""Calls the library once for each status code, and says what to do about it."""

from typing import Any

from lesson_kit.client import run_client
from lesson_kit.program import UsageError

import grpc
from advice import ADVICE
from calls import CALLS, Call, Stubs
from status_codes import status_codes_pb2_grpc as services

FLAGS = {
    # The name of one code, to make only the calls that end with it.
    "code": "",
    # Lets a status end the program, as a client does that handles none.
    "unhandled": False,
}


# #region call
def line_of(call: Call, stubs: Stubs) -> str:
    """Make a call, and say how it ended and what to do.

    Raises grpc.RpcError if it ended with a code that nobody expected here.
    """
    try:
        call.make(stubs)
    except grpc.RpcError as error:
        # The code decides, and never the details: they are for people, and
        # differ between libraries and their versions.
        if error.code().name != call.code:
            raise
        return f"{call.code}: {call.reason}; {ADVICE[call.code]}"
    reason = call.reason if call.code == "OK" else f"not {call.code}"
    return f"OK: {reason}; {ADVICE['OK']}"


# #endregion call


def calls_of(code: str) -> list[Call]:
    """Give the calls that end with a code, or all."""
    calls = [call for call in CALLS if code in ("", call.code)]
    if calls:
        return calls
    message = f'--code takes the name of a status, not "{code}".'
    raise UsageError(message)


# #region connect
def main(flags: dict[str, Any]) -> None:
    """Make the calls one after the other."""
    calls = calls_of(flags["code"])
    with (
        grpc.insecure_channel(flags["address"]) as channel,
        grpc.insecure_channel("127.0.0.1:1") as nowhere,
    ):
        stubs = Stubs(
            library=services.LibraryStub(channel),
            kiosk=services.KioskStub(channel),
            nobody=services.LibraryStub(nowhere),
        )
        for call in calls:
            if flags["unhandled"]:
                call.make(stubs)
            print(line_of(call, stubs))


# #endregion connect

if __name__ == "__main__":
    run_client("status-codes", FLAGS, main)
