"""What a mistake in an interceptor costs, for all four kinds of call."""

from typing import Any

import pytest
from any_kind import ServerInterceptor
from catch_thrown import CatchThrown
from echo_behind import KINDS, code_of, echo_behind
from mistakes import mistake_named
from policy import SetDeadlines

each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_a_call_hangs_to_its_deadline_if_nothing_goes_on(kind: str) -> None:
    with echo_behind(mistake_named("forgets"), [SetDeadlines({}, 0.1)]) as stub:
        assert code_of(KINDS[kind], stub) == "DEADLINE_EXCEEDED"


@each_kind
def test_a_call_ends_with_internal_if_an_interceptor_raises(kind: str) -> None:
    raised: list[Exception] = []
    chain = [CatchThrown(raised.append), *mistake_named("throws")]
    with echo_behind(chain) as stub:
        assert code_of(KINDS[kind], stub) == "INTERNAL"
    assert [str(each) for each in raised] == ["a mistake in an interceptor"]


@each_kind
def test_a_call_ends_with_unknown_if_nobody_catches(kind: str) -> None:
    with echo_behind(mistake_named("throws")) as stub:
        assert code_of(KINDS[kind], stub) == "UNKNOWN"


@each_kind
def test_a_call_is_unimplemented_if_no_handler_is_returned(kind: str) -> None:
    class ReturnsNothing(ServerInterceptor):
        def intercept_service(self, *_: Any) -> None:
            return None

    with echo_behind([ReturnsNothing()]) as stub:
        assert code_of(KINDS[kind], stub) == "UNIMPLEMENTED"
