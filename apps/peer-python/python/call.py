"""Makes calls, waiting for them or awaiting them, with one result for both."""

from dataclasses import dataclass
from typing import Any, Protocol

import grpc
import grpc.aio
from interop.v1 import probe_pb2_grpc
from probe import Entries


@dataclass
class Answer:
    """All that came back from a call, whatever its status."""

    code: int
    details: str
    response: Any
    initial: Entries
    trailers: Entries


class Caller(Protocol):
    """Calls the methods of one server, by name."""

    async def call(
        self, method: str, request: Any, metadata: Entries, seconds: float
    ) -> Answer:
        """Make a call and wait for its end."""

    async def close(self) -> None:
        """Close the channel."""


class SyncCaller:
    """Calls over a channel that blocks its thread."""

    def __init__(
        self, target: str, credentials: grpc.ChannelCredentials | None
    ) -> None:
        """Open a channel; without credentials in plaintext."""
        self._channel = (
            grpc.secure_channel(target, credentials)
            if credentials
            else grpc.insecure_channel(target)
        )
        self._stub = probe_pb2_grpc.ProbeStub(self._channel)

    async def call(
        self, method: str, request: Any, metadata: Entries, seconds: float
    ) -> Answer:
        """Make a call and wait for its end."""
        start = getattr(self._stub, method).future
        call = start(request, metadata=metadata, timeout=seconds)
        code = call.code()
        return Answer(
            code.value[0],
            call.details() or "",
            call.result() if code is grpc.StatusCode.OK else None,
            call.initial_metadata(),
            call.trailing_metadata(),
        )

    async def close(self) -> None:
        """Close the channel."""
        self._channel.close()


class AsyncioCaller:
    """Calls over a channel of an event loop."""

    def __init__(
        self, target: str, credentials: grpc.ChannelCredentials | None
    ) -> None:
        """Open a channel; without credentials in plaintext."""
        self._channel = (
            grpc.aio.secure_channel(target, credentials)
            if credentials
            else grpc.aio.insecure_channel(target)
        )
        self._stub = probe_pb2_grpc.ProbeStub(self._channel)

    async def call(
        self, method: str, request: Any, metadata: Entries, seconds: float
    ) -> Answer:
        """Make a call and await its end."""
        start = getattr(self._stub, method)
        call = start(request, metadata=metadata, timeout=seconds)
        code = await call.code()
        return Answer(
            code.value[0],
            await call.details() or "",
            await call if code is grpc.StatusCode.OK else None,
            tuple(await call.initial_metadata() or ()),
            tuple(await call.trailing_metadata() or ()),
        )

    async def close(self) -> None:
        """Close the channel."""
        await self._channel.close()
