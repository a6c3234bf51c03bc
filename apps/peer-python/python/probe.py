"""What the Probe does with a call, and how it can be made to do it wrong."""

import base64
import hashlib
import json
import threading

import grpc
import grpc.aio
from interop.v1 import probe_pb2, probe_pb2_grpc

Entries = tuple[tuple[str, str | bytes], ...]

_CODES = {code.value[0]: code for code in grpc.StatusCode}


class Probe(probe_pb2_grpc.ProbeServicer):
    """The Probe, with a pool of threads."""

    def __init__(self, broken: str | None = None) -> None:
        """Make a Probe; broken is the feature that is to go wrong, if any."""
        self.broken = broken

    def Echo(
        self, request: probe_pb2.EchoRequest, context: grpc.ServicerContext
    ) -> probe_pb2.EchoResponse:
        """Return the payload."""
        tell(context, digest(request.payload))
        extra = "!" if self.broken == "echo" else ""
        return probe_pb2.EchoResponse(payload=request.payload + extra)

    def Status(
        self, request: probe_pb2.StatusRequest, context: grpc.ServicerContext
    ) -> probe_pb2.StatusResponse:
        """End with the status asked for."""
        code, message = request.code, request.message
        tell(context, {"code": code, "message": message})
        answer = code % 16 + 1 if self.broken == "status" else code
        context.set_code(_CODES[answer])
        context.set_details(message)
        return probe_pb2.StatusResponse()

    def Metadata(
        self, request: probe_pb2.MetadataRequest, context: grpc.ServicerContext
    ) -> probe_pb2.MetadataResponse:
        """Send the entries of a key back."""
        found = self.take_entries(request.key, context)
        context.send_initial_metadata(found)
        return self.answer(found, context)

    def Hold(
        self, _: probe_pb2.HoldRequest, context: grpc.ServicerContext
    ) -> probe_pb2.HoldResponse:
        """Wait until the call is over."""
        tell(context, {})
        if self.broken == "hold":
            return probe_pb2.HoldResponse()
        over = threading.Event()
        # It may be over already: then the callback is refused.
        if context.add_callback(over.set):
            over.wait()
        return probe_pb2.HoldResponse()

    def take_entries(
        self, key: str, context: grpc.ServicerContext | grpc.aio.ServicerContext
    ) -> Entries:
        """Read the entries of a key, and tell the runner."""
        found = entries(context.invocation_metadata(), key)
        tell(context, {"values": [to_base64(value) for _, value in found]})
        return found

    def answer(
        self,
        found: Entries,
        context: grpc.ServicerContext | grpc.aio.ServicerContext,
    ) -> probe_pb2.MetadataResponse:
        """Send the entries as trailers and in the response."""
        context.set_trailing_metadata(
            () if self.broken == "metadata" else found
        )
        values = [to_bytes(value) for _, value in found]
        return probe_pb2.MetadataResponse(values=values)


def digest(text: str) -> dict[str, object]:
    """Describe a text too long to print by its bytes and SHA-256."""
    encoded = text.encode()
    sha256 = hashlib.sha256(encoded).hexdigest()
    return {"bytes": len(encoded), "sha256": sha256}


def entries(metadata: Entries | None, key: str) -> Entries:
    """Pick the entries of a key."""
    return tuple((k, value) for k, value in metadata or () if k == key)


def to_bytes(value: str | bytes) -> bytes:
    """Give the bytes of a metadata value, text as UTF-8."""
    return value.encode() if isinstance(value, str) else value


def to_base64(value: str | bytes) -> str:
    """Give the bytes of a metadata value in base64."""
    return base64.b64encode(to_bytes(value)).decode()


def tell(
    context: grpc.ServicerContext | grpc.aio.ServicerContext, saw: object
) -> None:
    """Tell the runner, on standard output, what the server saw of a call."""
    ((_, case),) = entries(context.invocation_metadata(), "probe-case")
    print(json.dumps({"case": case, "saw": saw}), flush=True)
