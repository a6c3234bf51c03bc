"""How this peer, as a client, tries each feature of a server."""

import base64
from collections.abc import Awaitable, Callable
from typing import Any

import grpc
from call import Answer, Caller
from interop.v1 import probe_pb2
from probe import digest, entries, to_base64

Case = dict[str, Any]
Verdict = dict[str, Any]

_OK = 0
_UNAVAILABLE = grpc.StatusCode.UNAVAILABLE.value[0]


async def _echo(caller: Caller, case: Case) -> Verdict:
    args = case["args"]
    payload, code = args["text"] * args["times"], args["code"]
    request = probe_pb2.EchoRequest(payload=payload)
    answer = await _ask(caller, "Echo", request, case)
    received = answer.response
    return _compare(
        {"code": code, **(digest(payload) if code == _OK else {})},
        {"code": answer.code, **(digest(received.payload) if received else {})},
    )


async def _status(caller: Caller, case: Case) -> Verdict:
    code, message = case["args"]["code"], case["args"]["message"]
    request = probe_pb2.StatusRequest(code=code, message=message)
    answer = await _ask(caller, "Status", request, case)
    # The message of OK is not for anyone: some servers send one, some do not.
    return _compare(
        {"code": code, "message": "" if code == _OK else message},
        {
            "code": answer.code,
            "message": "" if answer.code == _OK else answer.details,
        },
    )


async def _metadata(caller: Caller, case: Case) -> Verdict:
    key, values = case["args"]["key"], case["args"]["values"]
    given = [base64.b64decode(value) for value in values]
    sent = given if key.endswith("-bin") else [each.decode() for each in given]
    request = probe_pb2.MetadataRequest(key=key)
    answer = await _ask(
        caller, "Metadata", request, case, tuple((key, each) for each in sent)
    )
    body = answer.response.values if answer.response else []
    return _compare(
        {"code": _OK, "initial": values, "body": values, "trailers": values},
        {
            "code": answer.code,
            "initial": [to_base64(v) for _, v in entries(answer.initial, key)],
            "body": [to_base64(value) for value in body],
            "trailers": [
                to_base64(v) for _, v in entries(answer.trailers, key)
            ],
        },
    )


async def _hold(caller: Caller, case: Case) -> Verdict:
    answer = await _ask(caller, "Hold", probe_pb2.HoldRequest(), case)
    return _compare({"code": _UNAVAILABLE}, {"code": answer.code})


async def _excess(caller: Caller, case: Case) -> Verdict:
    args = case["args"]
    much = (("probe-text", "x" * args["bytes"]),) * args["entries"]
    request = probe_pb2.EchoRequest()
    answer = await _ask(caller, "Echo", request, case, much)
    return _compare({"code": args["code"]}, {"code": answer.code})


# Every feature that this peer has, as a client and as a server.
FEATURES: dict[str, Callable[[Caller, Case], Awaitable[Verdict]]] = {
    "echo": _echo,
    "status": _status,
    "metadata": _metadata,
    "hold": _hold,
    "excess": _excess,
}


async def _ask(
    caller: Caller,
    method: str,
    request: Any,
    case: Case,
    extra: tuple[tuple[str, str | bytes], ...] = (),
) -> Answer:
    metadata = (*extra, ("probe-case", case["id"]))
    seconds = case["timeoutMs"] / 1_000
    return await caller.call(method, request, metadata, seconds)


def _compare(expected: object, observed: object) -> Verdict:
    if expected == observed:
        return {"outcome": "pass", "detail": "", "observed": observed}
    detail = f"expected {expected}, got {observed}"
    return {"outcome": "fail", "detail": detail, "observed": observed}
