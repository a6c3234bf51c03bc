"""What the interceptor lets through, and that no other call gets further."""

from collections.abc import Callable
from typing import Any, Never

import grpc
import pytest
from authenticate import Mechanism, Metadata
from caller import Caller
from guarded_guide import METHODS, call, guarded_guide
from routeguide import route_guide_pb2 as pb
from routeguide import route_guide_pb2_grpc as rpc

SOMEBODY = Caller("somebody", ("guide",))
NOBODY = ("UNAUTHENTICATED", "No token and no API key.")


def knows_all(_: object) -> Caller:
    return SOMEBODY


def knows_nobody(_: object) -> None:
    return None


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Give a list that gets each message which a server decodes."""
    messages: list[bytes] = []

    def counting(decode: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
        def decode_and_count(data: bytes) -> Any:
            messages.append(data)
            return decode(data)

        return decode_and_count

    for message in (pb.Point, pb.Rectangle, pb.RouteNote):
        monkeypatch.setattr(message, "FromString", counting(message.FromString))
    return messages


def refusal(raised: pytest.ExceptionInfo[grpc.RpcError]) -> tuple[str, str]:
    return raised.value.code().name, raised.value.details()


@pytest.mark.parametrize("method", METHODS)
def test_refuses_a_call_before_its_handler_and_without_reading_a_message(
    method: str, decoded: list[bytes]
) -> None:
    with guarded_guide(knows_nobody) as (channel, guide):
        with pytest.raises(grpc.RpcError) as raised:
            call(channel, method)
        assert refusal(raised) == NOBODY
    assert guide.handled == []
    assert decoded == []


@pytest.mark.parametrize("method", METHODS)
def test_lets_a_call_through_and_tells_the_handler_who_calls(
    method: str,
) -> None:
    with guarded_guide(knows_all) as (channel, guide):
        assert len(call(channel, method)) == 1
    assert guide.handled == [f"{method} by somebody"]


def test_opens_a_method_without_a_scope_to_nobody() -> None:
    with guarded_guide(knows_all, unnamed="ListFeatures") as (channel, guide):
        with pytest.raises(grpc.RpcError) as raised:
            call(channel, "ListFeatures")
        assert refusal(raised) == (
            "PERMISSION_DENIED",
            "No scope opens this method.",
        )
    assert guide.handled == []


def test_answers_permission_denied_when_the_scope_is_missing() -> None:
    with guarded_guide(lambda _: Caller("somebody", ("guid",))) as (
        channel,
        guide,
    ):
        with pytest.raises(grpc.RpcError) as raised:
            call(channel, "GetFeature")
        assert refusal(raised) == (
            "PERMISSION_DENIED",
            "The scope guide is missing.",
        )
    assert guide.handled == []


def test_asks_the_mechanisms_in_their_order_until_one_knows_the_caller() -> (
    None
):
    asked: list[str] = []

    def named(name: str, mechanism: Mechanism) -> Mechanism:
        def ask(metadata: Metadata) -> Caller | None:
            asked.append(name)
            return mechanism(metadata)

        return ask

    with guarded_guide(
        named("first", knows_nobody),
        named("second", knows_all),
        named("third", knows_all),
    ) as (channel, _):
        call(channel, "GetFeature")
    assert asked == ["first", "second"]


def test_keeps_callers_of_concurrent_calls_apart() -> None:
    def by_name(metadata: Metadata) -> Caller:
        return Caller(dict(metadata)["name"], ("guide",))

    with guarded_guide(by_name) as (channel, guide):
        stub = rpc.RouteGuideStub(channel)
        calls = [
            stub.GetFeature.future(
                METHODS["GetFeature"], metadata=[("name", str(number))]
            )
            for number in range(100)
        ]
        for each in calls:
            each.result(timeout=10)
    assert set(guide.handled) == {
        f"GetFeature by {number}" for number in range(100)
    }


def test_answers_internal_without_the_reason_when_a_mechanism_fails(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fails(_: Metadata) -> Never:
        message = "the password of the database is …"
        raise ValueError(message)

    with guarded_guide(fails) as (channel, _):
        with pytest.raises(grpc.RpcError) as raised:
            call(channel, "GetFeature")
        assert refusal(raised) == (
            "INTERNAL",
            "The caller could not be checked.",
        )
    assert "the password" in capsys.readouterr().err
