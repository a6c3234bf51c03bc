"""The pen pals without a server: postcards in, postcards out."""

from unittest.mock import Mock

import grpc
import pytest
from hello_world.postcards_pb2 import Postcard
from pen_pals import PenPals


class EndedError(Exception):
    """What abort raises, here and in gRPC."""


@pytest.fixture
def context() -> Mock:
    """Give a context whose abort ends the call."""
    fake = Mock(grpc.ServicerContext)
    fake.abort.side_effect = EndedError
    return fake


def test_write_answers_each_postcard_and_their_end(context: Mock) -> None:
    cards = iter([Postcard(recipient="Ada", text="Hi")])
    answers = PenPals().Write(cards, context)
    assert next(answers).text == "Ada has read: Hi"
    assert [each.text for each in answers] == ["P.S. That makes 1."]


def test_write_refuses_a_postcard_that_says_nothing(context: Mock) -> None:
    with pytest.raises(EndedError):
        next(PenPals().Write(iter([Postcard(recipient="Ada")]), context))
    context.abort.assert_called_once_with(
        grpc.StatusCode.INVALID_ARGUMENT, "text: a postcard says something."
    )
