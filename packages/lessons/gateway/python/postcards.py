"""Keeps postcards in memory.

Their rules of HTTP say what those of the Greeter do not.
"""

import re
from html import escape
from threading import Lock
from typing import NoReturn

import grpc
from google.api.httpbody_pb2 import HttpBody
from hello_world import postcards_pb2_grpc
from hello_world.postcards_pb2 import (
    CountPostcardsRequest,
    CountPostcardsResponse,
    CreatePostcardRequest,
    GetPostcardRequest,
    ListPostcardsRequest,
    ListPostcardsResponse,
    Postcard,
    UpdatePostcardRequest,
)

# So many fit in.
_MOST = 1_000
_ID = re.compile(r"[a-z0-9-]{1,63}")


class Postcards(postcards_pb2_grpc.PostcardsServicer):
    """A place for postcards, with none in it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: dict[str, Postcard] = {}
        # Calls run in several threads, and look before they write.
        self._lock = Lock()

    def CreatePostcard(
        self, request: CreatePostcardRequest, context: grpc.ServicerContext
    ) -> Postcard:
        """Keep a new postcard, and answer it."""
        name = f"postcards/{request.postcard_id}"
        with self._lock:
            self._refuse(context, request.postcard_id)
            asked = request.postcard
            self._kept[name] = Postcard(
                name=name, recipient=asked.recipient, text=asked.text
            )
            return self._kept[name]

    def GetPostcard(
        self, request: GetPostcardRequest, context: grpc.ServicerContext
    ) -> Postcard:
        """Answer a postcard, or NOT_FOUND."""
        postcard = self._kept.get(request.name)
        return postcard or _no_such(context, request.name)

    def ListPostcards(
        self, _request: ListPostcardsRequest, _: grpc.ServicerContext
    ) -> ListPostcardsResponse:
        """Answer all postcards, in the order of their names."""
        with self._lock:
            kept = sorted(self._kept.items())
        return ListPostcardsResponse(postcards=[each for _, each in kept])

    # #region update
    def UpdatePostcard(
        self, request: UpdatePostcardRequest, context: grpc.ServicerContext
    ) -> Postcard:
        """Change the fields that the mask names."""
        name = request.postcard.name
        with self._lock:
            fresh = Postcard()
            fresh.CopyFrom(self._kept.get(name) or _no_such(context, name))
            # Without a mask, all that can change does.
            paths = request.update_mask.paths or ["recipient", "text"]
            for path in paths:
                if path not in {"recipient", "text"}:
                    details = f"update_mask: {path} cannot change."
                    context.abort(grpc.StatusCode.INVALID_ARGUMENT, details)
                setattr(fresh, path, getattr(request.postcard, path))
            self._kept[name] = fresh
            return fresh

    # #endregion update

    # #region print
    def PrintPostcard(
        self, request: GetPostcardRequest, context: grpc.ServicerContext
    ) -> HttpBody:
        """Answer the postcard as a page of HTML."""
        postcard = self.GetPostcard(request, context)
        # These bytes are the body of the answer: no JSON, and no base64.
        content_type = "text/html; charset=utf-8"
        return HttpBody(content_type=content_type, data=_page(postcard))

    # #endregion print

    def CountPostcards(
        self, _request: CountPostcardsRequest, _: grpc.ServicerContext
    ) -> CountPostcardsResponse:
        """Answer how many postcards there are."""
        return CountPostcardsResponse(count=len(self._kept))

    def _refuse(self, context: grpc.ServicerContext, own_id: str) -> None:
        if not _ID.fullmatch(own_id):
            details = "postcard_id: 1 to 63 of a-z, 0-9 and hyphens."
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, details)
        if f"postcards/{own_id}" in self._kept:
            details = f"There is a postcards/{own_id}."
            context.abort(grpc.StatusCode.ALREADY_EXISTS, details)
        if len(self._kept) >= _MOST:
            details = f"No more than {_MOST} postcards fit in."
            context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, details)


def _no_such(context: grpc.ServicerContext, name: str) -> NoReturn:
    context.abort(grpc.StatusCode.NOT_FOUND, f"There is no {name}.")


# Whoever writes a postcard must not write what runs in a reader's browser.
def _page(postcard: Postcard) -> bytes:
    title, to, says = (
        escape(each, quote=False)
        for each in (postcard.name, postcard.recipient, postcard.text)
    )
    return (
        f"<!doctype html>\n<title>{title}</title>\n"
        f"<p>Dear {to},</p>\n<p>{says}</p>\n"
    ).encode()
