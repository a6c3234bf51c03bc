"""The services without a server: a call is a method, the answer its result."""

from unittest.mock import Mock

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from hello_world.hello_world_pb2 import HelloRequest, SayHellosRequest
from hello_world.postcards_pb2 import (
    CreatePostcardRequest,
    GetPostcardRequest,
    Postcard,
    UpdatePostcardRequest,
)
from postcards import Postcards
from service import Greeter


class EndedError(Exception):
    """What abort raises, here and in gRPC."""


@pytest.fixture
def context() -> Mock:
    """Give a context whose abort ends the call."""
    fake = Mock(grpc.ServicerContext)
    fake.abort.side_effect = EndedError
    return fake


@pytest.fixture
def postcards(context: Mock) -> Postcards:
    """Give a place with one postcard."""
    place = Postcards()
    place.CreatePostcard(
        CreatePostcardRequest(
            postcard_id="paris", postcard=Postcard(recipient="you", text="Hi")
        ),
        context,
    )
    return place


@pytest.mark.parametrize(
    ("method", "greeting", "message"),
    [
        ("SayHello", "", "Hello, you!"),
        ("SayHello", "Welcome", "Welcome, you!"),
        ("SayHelloAgain", "", "Hello again, you!"),
        ("SayHelloAgain", "Welcome", "Welcome again, you!"),
    ],
)
def test_the_greeter_greets_by_name(
    method: str, greeting: str, message: str, context: Mock
) -> None:
    request = HelloRequest(name="you", greeting=greeting)
    reply = getattr(Greeter(), method)(request, context)
    assert reply.message == message


@pytest.mark.parametrize("count", [0, -1])
def test_say_hellos_refuses_a_count_below_one(
    count: int, context: Mock
) -> None:
    with pytest.raises(EndedError):
        next(Greeter().SayHellos(SayHellosRequest(count=count), context))
    context.abort.assert_called_once_with(
        grpc.StatusCode.INVALID_ARGUMENT, f"count: at least 1, not {count}."
    )


def test_say_hellos_tires_after_five(context: Mock) -> None:
    request = SayHellosRequest(hello=HelloRequest(name="you"), count=6)
    replies = Greeter().SayHellos(request, context)
    said = [next(replies).message for _ in range(5)]
    assert said[4] == "Hello, you! (5 of 6)"
    with pytest.raises(EndedError):
        next(replies)
    context.abort.assert_called_once_with(
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        "The Greeter tires after 5 greetings.",
    )


def test_update_postcard_changes_what_the_mask_names(
    postcards: Postcards, context: Mock
) -> None:
    request = UpdatePostcardRequest(
        postcard=Postcard(name="postcards/paris", text="Bye"),
        update_mask=FieldMask(paths=["text"]),
    )
    updated = postcards.UpdatePostcard(request, context)
    expected = Postcard(name="postcards/paris", recipient="you", text="Bye")
    assert updated == expected
    assert list(postcards.ListPostcards(Mock(), context).postcards) == [
        expected
    ]


@pytest.mark.parametrize(
    ("postcard_id", "code"),
    [
        ("paris", grpc.StatusCode.ALREADY_EXISTS),
        ("a/b", grpc.StatusCode.INVALID_ARGUMENT),
        ("", grpc.StatusCode.INVALID_ARGUMENT),
    ],
)
def test_create_postcard_refuses(
    postcard_id: str, code: grpc.StatusCode, postcards: Postcards, context: Mock
) -> None:
    request = CreatePostcardRequest(postcard_id=postcard_id)
    with pytest.raises(EndedError):
        postcards.CreatePostcard(request, context)
    assert context.abort.call_args.args[0] == code
    assert postcards.CountPostcards(Mock(), context).count == 1


def test_print_postcard_escapes_what_was_written(
    postcards: Postcards, context: Mock
) -> None:
    request = UpdatePostcardRequest(
        postcard=Postcard(name="postcards/paris", text="<script>&")
    )
    postcards.UpdatePostcard(request, context)
    printed = postcards.PrintPostcard(
        GetPostcardRequest(name="postcards/paris"), context
    )
    assert b"<p>&lt;script&gt;&amp;</p>" in printed.data


def test_get_postcard_answers_not_found(
    postcards: Postcards, context: Mock
) -> None:
    request = GetPostcardRequest(name="postcards/rome")
    with pytest.raises(EndedError):
        postcards.GetPostcard(request, context)
    context.abort.assert_called_once_with(
        grpc.StatusCode.NOT_FOUND, "There is no postcards/rome."
    )
