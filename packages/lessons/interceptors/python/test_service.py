"""The service without a server: a call is a method, the answer its result."""

from unittest.mock import Mock

import grpc
import pytest
from interceptors.echo_pb2 import Line, RepeatRequest
from service import Echo


@pytest.fixture
def context() -> Mock:
    """Give a context whose abort raises, as that of gRPC does."""
    context = Mock(grpc.ServicerContext)
    context.abort.side_effect = RuntimeError
    return context


@pytest.mark.parametrize(
    ("text", "answer"),
    [("one", "ONE"), ("Straße", "STRASSE"), ("中文", "中文")],
)
def test_say_answers_in_capital_letters(
    context: Mock, text: str, answer: str
) -> None:
    assert Echo().Say(Line(text=text), context).text == answer


def test_say_answers_invalid_argument_to_an_empty_line(context: Mock) -> None:
    with pytest.raises(RuntimeError):
        Echo().Say(Line(), context)
    code, _ = context.abort.call_args.args
    assert code is grpc.StatusCode.INVALID_ARGUMENT


def test_repeat_makes_an_answer_when_it_is_asked_for(context: Mock) -> None:
    request = RepeatRequest(line=Line(text="a"), times=2)
    answers = Echo().Repeat(request, context)
    assert [line.text for line in answers] == ["A", "A"]
