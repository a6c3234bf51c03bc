"""Each interceptor by itself, for all four kinds of call."""

import hashlib
import itertools
import json
from queue import SimpleQueue
from typing import Any

import grpc
import pytest
from any_kind import ClientInterceptor, Details, Proceed
from api_keys import key_check
from authentication import RequireApiKey, SendApiKey
from call_trace import TraceCalls, TraceHandlers
from echo_behind import KINDS, code_of, echo_behind
from interceptors.echo_pb2 import Line
from policy import OpenMethods, SetDeadlines
from request_id import LogRequests, SendRequestId
from timing import TimeCalls, TimeHandlers

each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_a_call_has_one_id_in_both_logs(kind: str) -> None:
    client: SimpleQueue[Any] = SimpleQueue()
    server: SimpleQueue[Any] = SimpleQueue()
    send = SendRequestId(lambda: "id-7", lambda *line: client.put(line))
    log = LogRequests(lambda *line: server.put(line))
    refuse = RequireApiKey(lambda _: False)
    path = f"/interceptors.Echo/{kind}"
    for chain, code in ([log], "OK"), ([log, refuse], "UNAUTHENTICATED"):
        with echo_behind(chain, [send]) as stub:
            assert code_of(KINDS[kind], stub) == code
        expected = ("id-7", path, grpc.StatusCode[code])
        assert server.get(timeout=30) == expected
        assert client.get(timeout=30) == expected


@pytest.mark.parametrize("sent", ["a b", "x" * 65, ""])
def test_the_id_of_a_stranger_goes_into_no_log(sent: str) -> None:
    server: SimpleQueue[Any] = SimpleQueue()
    send = SendRequestId(lambda: sent, lambda *_: None)
    log = LogRequests(lambda *line: server.put(line[0]))
    with echo_behind([log], [send]) as stub:
        KINDS["Say"](stub)
    assert server.get(timeout=30) == "none"


@each_kind
def test_a_call_is_timed_once_on_each_side(kind: str) -> None:
    times: SimpleQueue[tuple[str, float]] = SimpleQueue()
    sides = [
        timed(itertools.count(step=5).__next__, lambda *time: times.put(time))
        for timed in (TimeHandlers, TimeCalls)
    ]
    with echo_behind(sides[:1], sides[1:]) as stub:
        KINDS[kind](stub)
        both = [times.get(timeout=30) for _ in range(2)]
    assert both == [(f"/interceptors.Echo/{kind}", 5)] * 2
    assert times.empty()


@each_kind
@pytest.mark.parametrize("key", ["good", "bad", "", None])
def test_who_has_no_good_key_gets_no_further(
    kind: str, key: str | None
) -> None:
    digest = hashlib.sha256(b"good").hexdigest()
    is_good = key_check(json.dumps({"somebody": digest}).encode())
    trace: list[str] = []
    chain = [RequireApiKey(is_good), TraceHandlers("x", trace.append)]
    sent = [] if key is None else [SendApiKey(key)]
    with echo_behind(chain, sent) as stub:
        code = code_of(KINDS[kind], stub)
    assert code == ("OK" if key == "good" else "UNAUTHENTICATED")
    assert ("x > start" in trace) == (key == "good")


@each_kind
def test_a_method_that_is_not_open_goes_no_further(kind: str) -> None:
    trace: list[str] = []
    chain = [OpenMethods(set()), TraceHandlers("x", trace.append)]
    with echo_behind(chain) as stub:
        assert code_of(KINDS[kind], stub) == "PERMISSION_DENIED"
    assert trace == []


def test_a_method_gets_its_deadline_unless_the_caller_has_set_one() -> None:
    seen: list[float | None] = []

    # After the one with the rules, it sees what that has set.
    class Note(ClientInterceptor):
        def intercept(
            self, proceed: Proceed, details: Details, requests: Any
        ) -> Any:
            seen.append(details.timeout)
            return proceed(details, requests)

    rules = SetDeadlines({"/interceptors.Echo/Say": 11}, 12)
    with echo_behind([], [rules, Note()]) as stub:
        KINDS["Say"](stub)
        KINDS["Join"](stub)
        stub.Say(Line(text="a"), timeout=13)
    assert seen == [11, 12, 13]


def test_the_first_of_a_list_sees_a_call_first_and_its_end_last() -> None:
    client: list[str] = []
    server: list[str] = []
    names = ("1", "2", "3")
    handlers = [TraceHandlers(name, server.append) for name in names]
    calls = [TraceCalls(name, client.append) for name in names]
    with echo_behind(handlers, calls) as stub:
        KINDS["Say"](stub)
    out = [f"{name} > start" for name in names]
    assert client == [*out, *(f"{name} < OK" for name in reversed(names))]
    assert server == client
