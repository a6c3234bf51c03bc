"""What schemathesis has to know of gateways, beside their documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import schemathesis

if TYPE_CHECKING:
    from schemathesis import Case, CheckContext, HookContext, Response

# How a stream is written, by the header Accept. Those without an envelope cut
# the connection after an error, which a client takes for a broken network.
FRAMINGS = ["*/*", "text/event-stream"]


@schemathesis.hook
def filter_case(_ctx: HookContext, case: Case) -> bool:
    """Take null for a value: protobuf's JSON has it for any field not set."""
    return not (is_bad(case) and has_null(case.body))


@schemathesis.hook
def before_call(_ctx: HookContext, case: Case, _kwargs: dict[str, Any]) -> None:
    """Ask for each framing, and half the time for the postcard that exists.

    The same case always asks for the same.
    """
    size = len(str(case.query)) + len(str(case.path_parameters))
    if is_stream(case):
        case.headers["Accept"] = FRAMINGS[size % len(FRAMINGS)]
    if "postcard" in case.path_parameters and size % 2 and not is_bad(case):
        case.path_parameters["postcard"] = "paris"


@schemathesis.check
def each_line_conforms(
    _ctx: CheckContext, response: Response, case: Case
) -> None:
    """Hold each line of a stream against the schema, which is about a line."""
    content_type = response.headers.get("content-type", [""])[0]
    if not is_stream(case) or content_type != "application/json":
        return
    for line in response.content.splitlines():
        part = type(response)(
            status_code=response.status_code,
            headers=response.headers,
            content=line,
            request=response.request,
            elapsed=response.elapsed,
            verify=response.verify,
        )
        case.operation.validate_response(part, case=case)


def is_bad(case: Case) -> bool:
    """Whether a case is meant to be refused."""
    return case.meta is not None and case.meta.generation.mode.is_negative


def is_stream(case: Case) -> bool:
    """Whether the answer of a case is made of lines."""
    answer = case.operation.definition.raw["responses"]["200"]
    return "text/event-stream" in answer.get("content", {})


def has_null(value: object) -> bool:
    """Whether there is a null at any depth."""
    if isinstance(value, dict):
        return any(has_null(each) for each in value.values())
    if isinstance(value, list):
        return any(has_null(each) for each in value)
    return value is None
