"""What every client program needs and no lesson is about."""

import asyncio
import re
import socket
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

from lesson_kit.program import UsageError, fail, parse_flags

import grpc

_KNOCK_SECONDS = 1


def run_client(
    lesson: str,
    defaults: dict[str, Any],
    main: Callable[[dict[str, Any]], Coroutine[Any, Any, None] | None],
) -> None:
    """Run a lesson's client with the flag --address and those named.

    main takes the flags; it may be a coroutine function. A call that failed
    ends the program with one sentence and exit code 1.
    """
    flags = parse_flags({"address": "localhost:50051", **defaults})
    try:
        running = main(flags)
        if running is not None:
            asyncio.run(running)
    except UsageError as error:
        fail(str(error))
    except grpc.RpcError as error:
        unavailable = error.code() is grpc.StatusCode.UNAVAILABLE
        if unavailable and not _listens(flags["address"]):
            fail(
                f"No server answers at {flags['address']}. "
                f"Start one in another terminal: npx nx serve {lesson}"
            )
        # Details may have line breaks inside, as those of OpenSSL do.
        details = " ".join((error.details() or "").split())
        fail(f"{error.code().name}: {details}")


# UNAVAILABLE has many reasons, and their texts differ between languages and
# versions. Whether anybody listens shows when one knocks.
def _listens(target: str) -> bool:
    # A target may begin with how its addresses are found, and may list several.
    addresses = re.sub(r"^(dns:///|dns:|ipv4:)", "", target).split(",")
    return any(_knock(address) for address in addresses)


def _knock(address: str) -> bool:
    try:
        url = urlsplit(f"tcp://{address}")
        at = (url.hostname, url.port)
        with socket.create_connection(at, timeout=_KNOCK_SECONDS):
            return True
    except (OSError, ValueError):
        return False
