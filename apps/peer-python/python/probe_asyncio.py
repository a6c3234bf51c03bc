"""The Probe with coroutines."""

import asyncio

import grpc.aio
from interop.v1 import probe_pb2
from probe import Probe, tell


class AsyncProbe(Probe):
    """Answers as the Probe does, on an event loop."""

    async def Echo(
        self, request: probe_pb2.EchoRequest, context: grpc.aio.ServicerContext
    ) -> probe_pb2.EchoResponse:
        """Return the payload."""
        return super().Echo(request, context)

    async def Status(
        self,
        request: probe_pb2.StatusRequest,
        context: grpc.aio.ServicerContext,
    ) -> probe_pb2.StatusResponse:
        """End with the status asked for."""
        return super().Status(request, context)

    async def Metadata(
        self,
        request: probe_pb2.MetadataRequest,
        context: grpc.aio.ServicerContext,
    ) -> probe_pb2.MetadataResponse:
        """Send the entries of a key back."""
        found = self.take_entries(request.key, context)
        # Here sending has to be awaited: the one difference to the Probe.
        await context.send_initial_metadata(found)
        return self.answer(found, context)

    async def Hold(
        self, _: probe_pb2.HoldRequest, context: grpc.aio.ServicerContext
    ) -> probe_pb2.HoldResponse:
        """Wait until the call is over, which cancels this coroutine."""
        tell(context, {})
        if self.broken != "hold":
            await asyncio.Event().wait()
        return probe_pb2.HoldResponse()
